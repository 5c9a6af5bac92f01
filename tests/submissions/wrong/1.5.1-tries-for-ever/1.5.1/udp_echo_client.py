#!/usr/bin/env python3
import socket

HOST = 'localhost'
PORT = 3500
LONG_MENSAJE = 1024
mensaje = 'TyR: Echo sobre UDP'

s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.settimeout(1)
while True:
    try:
        s.sendto(mensaje.encode(), (HOST, PORT))
        data, address = s.recvfrom(LONG_MENSAJE)
        break
    except socket.timeout:
        print ('El servidor no responde, reintentando...')
print ('-->', data.decode())
s.close()
