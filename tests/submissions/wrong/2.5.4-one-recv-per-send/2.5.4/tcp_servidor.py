#!/usr/bin/env python3
# Recibe un texto y una imagen por conexión (el protocolo está en tcp_cliente.py)
import os
import socket

HOST = '127.0.0.1'
PORT = 3500
LONG_MENSAJE = 10000000     # Que entre cualquier imagen


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
        texto = client.recv(LONG_MENSAJE).decode()
        client.sendall(b'TEXTO')
        imagen = client.recv(LONG_MENSAJE)
        nombre = nombre_nuevo()
        with open(nombre, 'wb') as archivo:
            archivo.write(imagen)
        print ('Texto:', texto)
        print ('Imagen de %i bytes guardada en %s' % (len(imagen), nombre))
        client.sendall(b'OK')
    except (ConnectionError, UnicodeDecodeError) as error:
        print ('Transferencia incompleta:', error)
    client.close()
