#!/usr/bin/env python3
# Recibe el texto por una conexión y la imagen por la siguiente
import socket

HOST = '127.0.0.1'
PORT = 3500


def recibir(s):
    client, address = s.accept()
    print ('Conexion desde: %s:%i' % (address[0], address[1]))
    partes = []
    while True:
        parte = client.recv(4096)
        if not parte:
            break
        partes.append(parte)
    client.close()
    return b''.join(partes)


s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind((HOST, PORT))
s.listen(5)
print ('Socket creado, escuchando en %s:%i' % (HOST, PORT))

numero = 0
while True:
    print ('Texto:', recibir(s).decode())
    imagen = recibir(s)
    numero += 1
    with open('imagen_recibida_%i.png' % numero, 'wb') as archivo:
        archivo.write(imagen)
    print ('Imagen de %i bytes' % len(imagen))
