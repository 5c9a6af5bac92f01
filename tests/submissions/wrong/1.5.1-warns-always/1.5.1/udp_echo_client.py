#!/usr/bin/env python3
import socket

HOST = 'localhost'
PORT = 3500
LONG_MENSAJE = 1024
mensaje = 'TyR: Echo sobre UDP'

s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.settimeout(2)
print ('Atención: puede que el servidor no esté en línea')
try:
    s.sendto(mensaje.encode(), (HOST, PORT))
    data, address = s.recvfrom(LONG_MENSAJE)
    print ('-->', data.decode())
except socket.timeout:
    pass
s.close()
