#!/usr/bin/env python3
import socket

HOST = 'localhost'
PORT = 3500
LONG_MENSAJE = 1024
mensaje = 'TyR: Echo sobre UDP'

s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.connect((HOST, PORT))
s.sendall(mensaje.encode())
data = s.recv(LONG_MENSAJE)
s.close()
print ('-->', data.decode())
