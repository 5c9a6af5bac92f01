#!/usr/bin/env python3
import socket

HOST = 'localhost'
PORT = 3500
LONG_MENSAJE = 1024
MENSAJE_FIN = 'salir'

s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
while True:
    mensaje = input('Mensaje: ')
    s.sendto(mensaje.encode(), (HOST, PORT))
    data = s.recvfrom(LONG_MENSAJE)
    print ('-->', data[0].decode())
    if mensaje == MENSAJE_FIN:
        break
s.close()
