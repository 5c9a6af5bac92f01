#!/usr/bin/env python3
# Uso: tcp_echo_client.py [mensaje]
import socket
import sys

HOST = '127.0.0.1'
PORT = 3500
LONG_MENSAJE = 1024
LONG_ENVIO = 4
MSG = 'Hola Mundo! Este mensaje se envía de a pedazos'

if len(sys.argv) > 1:
    MSG = sys.argv[1]

datos = MSG.encode()
respuesta = b''
for i in range(0, len(datos), LONG_ENVIO):
    s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    s.connect((HOST, PORT))
    s.send(datos[i:i + LONG_ENVIO])
    respuesta += s.recv(LONG_MENSAJE)
    s.close()
print ('Recibido: ', respuesta.decode())
