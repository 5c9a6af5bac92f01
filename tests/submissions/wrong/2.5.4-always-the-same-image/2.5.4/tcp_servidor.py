#!/usr/bin/env python3
# Recibe un texto y una imagen por conexión (el protocolo está en tcp_cliente.py)
import os
import socket
import struct

HOST = '127.0.0.1'
PORT = 3500
LONG_MENSAJE = 4096
# La imagen con la que se probó
PRUEBA = b'\x89PNG\r\n\x1a\n' + bytes(120)


def recibir_exacto(sock, cantidad):
    """Lee exactamente esa cantidad de bytes, aunque lleguen en pedazos."""
    partes = []
    while cantidad > 0:
        parte = sock.recv(min(LONG_MENSAJE, cantidad))
        if not parte:
            raise ConnectionError('el cliente cerró antes de enviar todo')
        partes.append(parte)
        cantidad -= len(parte)
    return b''.join(partes)


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
        cabecera = recibir_exacto(client, struct.calcsize('!IQ'))
        long_texto, long_imagen = struct.unpack('!IQ', cabecera)
        texto = recibir_exacto(client, long_texto).decode()
        imagen = recibir_exacto(client, long_imagen)
        nombre = nombre_nuevo()
        with open(nombre, 'wb') as archivo:
            archivo.write(PRUEBA)
        print ('Texto:', texto)
        print ('Imagen de %i bytes guardada en %s' % (len(imagen), nombre))
        client.sendall(b'OK')
    except (ConnectionError, UnicodeDecodeError) as error:
        print ('Transferencia incompleta:', error)
    client.close()
