#!/usr/bin/env python3
import socket

HOST = 'localhost'      # IP o Hostname donde escucha
PORT = 3500             # Puerto de escucha
LONG_MENSAJE = 1024     # Cantidad maxima de bytes a aceptar
IPS_CONOCIDAS = ['127.0.0.1']   # Direcciones a las que se les responde

s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.bind((HOST, PORT))
print ('Socket creado, escuchando en %s:%i' % (HOST, PORT))

while True:
    print ('Esperando clientes...')
    data, address = s.recvfrom(LONG_MENSAJE)
    # address es una tupla (IP, puerto): solo interesa la IP
    if address[0] in ['127.0.0.2', '192.168.0.1']:
        print ('Ignorado, IP desconocida: %s:%i' % (address[0], address[1]))
        continue
    print ('Conexion desde: %s:%i' % (address[0], address[1]))
    if data:
        s.sendto(data, address)    # Enviamos el echo al cliente
