#!/usr/bin/env python3
# Chat por turnos: empieza el cliente
import socket

HOST = 'localhost'
PORT = 3500
LONG_MENSAJE = 1024

s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
print ('Chat con %s:%i (Ctrl+C para terminar)' % (HOST, PORT))

try:
    while True:
        mensaje = input('Yo: ')
        s.sendto(mensaje.encode('latin-1'), (HOST, PORT))
        data, address = s.recvfrom(LONG_MENSAJE)
        print ('Servidor:', data.decode('latin-1'))
except (KeyboardInterrupt, EOFError):
    print ('\nFin del chat')
s.close()
