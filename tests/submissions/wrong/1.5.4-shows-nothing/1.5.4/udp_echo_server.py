#!/usr/bin/env python3
# Chat por turnos: el servidor espera el mensaje del cliente y después responde
import socket

HOST = 'localhost'
PORT = 3500
LONG_MENSAJE = 1024

s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.bind((HOST, PORT))
print ('Socket creado, escuchando en %s:%i' % (HOST, PORT))

try:
    while True:
        data, address = s.recvfrom(LONG_MENSAJE)
        print ('Escribió %s:%i' % (address[0], address[1]))
        respuesta = input('Yo: ')
        s.sendto(respuesta.encode(), address)
except (KeyboardInterrupt, EOFError):
    print ('\nFin del chat')
s.close()
