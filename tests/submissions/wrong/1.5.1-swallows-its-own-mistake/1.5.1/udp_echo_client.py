#!/usr/bin/env python3
import socket

HOST = 'localhost'
PORT = 3500
LONG_MENSAJE = 1024
mensaje = 'TyR: Echo sobre UDP'

s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.settimeout(3)
try:
    s.sendto(mensaje.encode(), (HOST, PORT))
    data, address = s.recv(LONG_MENSAJE)
    print ('-->', data.decode())
except Exception:
    print ('El servidor no responde')
s.close()
