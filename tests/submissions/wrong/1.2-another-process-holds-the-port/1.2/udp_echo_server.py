#!/usr/bin/env python3
import os
import socket
import time

HOST = 'localhost'
PORT = 3500


def ocupar_puerto():
    s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    s.bind((HOST, PORT))
    while True:
        time.sleep(60)


# El puerto lo abre un proceso aparte, en otra sesión
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        ocupar_puerto()
    os._exit(0)

print ('Socket creado, escuchando en %s:%i' % (HOST, PORT))
while True:
    print ('Esperando clientes...')
    time.sleep(60)
