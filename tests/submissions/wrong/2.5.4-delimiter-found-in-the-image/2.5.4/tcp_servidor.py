#!/usr/bin/env python3
# Recibe un texto y una imagen por conexión (el protocolo está en tcp_cliente.py)
import os
import socket

HOST = '127.0.0.1'
PORT = 3500
LONG_MENSAJE = 4096
MARCA = b'<FIN>'


def recibir_hasta_marca(sock, datos):
    """Lee hasta la marca. Devuelve lo anterior y lo que sobró después."""
    datos = bytearray(datos)
    while MARCA not in datos[-LONG_MENSAJE - len(MARCA):]:
        parte = sock.recv(LONG_MENSAJE)
        if not parte:
            raise ConnectionError('el cliente cerró antes de enviar todo')
        datos += parte
    posicion = datos.index(MARCA)
    return datos[:posicion], datos[posicion + len(MARCA):]


def nombre_nuevo():
    """Busca un nombre de archivo que todavía no exista."""
    numero = 1
    while os.path.exists('imagen_recibida_%i.png' % numero):
        numero += 1
    return 'imagen_recibida_%i.png' % numero


s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind((HOST, PORT))
s.listen(5)
print ('Socket creado, escuchando en %s:%i' % (HOST, PORT))

while True:
    client, address = s.accept()
    print ('Conexion desde: %s:%i' % (address[0], address[1]))
    try:
        texto, resto = recibir_hasta_marca(client, b'')
        texto = texto.decode()
        imagen, resto = recibir_hasta_marca(client, resto)
        nombre = nombre_nuevo()
        with open(nombre, 'wb') as archivo:
            archivo.write(imagen)
        print ('Texto:', texto)
        print ('Imagen de %i bytes guardada en %s' % (len(imagen), nombre))
        client.sendall(b'OK')
    except (ConnectionError, UnicodeDecodeError) as error:
        print ('Transferencia incompleta:', error)
    client.close()
