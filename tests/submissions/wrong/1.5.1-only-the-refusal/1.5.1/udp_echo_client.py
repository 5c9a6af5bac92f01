#!/usr/bin/env python3
import socket

HOST = 'localhost'
PORT = 3500
LONG_MENSAJE = 1024
mensaje = 'TyR: Echo sobre UDP'

s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.connect((HOST, PORT))
try:
    s.send(mensaje.encode())
    data = s.recv(LONG_MENSAJE)
    print ('-->', data.decode())
except ConnectionRefusedError:
    print ('No hay ningún servidor en %s:%i' % (HOST, PORT))
s.close()
