#!/usr/bin/env python3
import socket
import time

HOST = '127.0.0.1'
PORT = 3500

s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind((HOST, PORT))
s.listen(5)
print ('Socket creado, escuchando en %s:%i' % (HOST, PORT))
while True:
    print ('Esperando clientes...')
    time.sleep(1)
