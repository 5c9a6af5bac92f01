#!/usr/bin/env python3
# Uso: tcp_echo_client.py [mensaje]
import socket
import sys

HOST = '127.0.0.1'      # IP del servidor
PORT = 3500             # Puerto del servidor
LONG_MENSAJE = 1024     # Cantidad maxima de bytes a leer del stream
MSG = 'Hola Mundo! Este mensaje se envía de a pedazos'

if len(sys.argv) > 1:
    MSG = sys.argv[1]

s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.connect((HOST, PORT))

datos = MSG.encode()
# Un pedazo chico para probar, y después todo lo que falta
s.send(datos[:4])
s.send(datos[4:])
s.shutdown(socket.SHUT_WR)      # Avisamos que no hay más para enviar

# Leemos la respuesta completa, hasta que el servidor cierra
respuesta = []
while True:
    data = s.recv(LONG_MENSAJE)
    if not data:
        break
    respuesta.append(data)
s.close()
print ('Recibido: ', b''.join(respuesta).decode())
