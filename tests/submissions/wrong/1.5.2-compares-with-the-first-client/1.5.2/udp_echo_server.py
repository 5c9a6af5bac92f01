#!/usr/bin/env python3
import socket

HOST = 'localhost'      # IP o Hostname donde escucha
PORT = 3500             # Puerto de escucha
LONG_MENSAJE = 1024     # Cantidad maxima de bytes a aceptar
ip_conocida = None              # Dirección a la que se le responde

s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.bind((HOST, PORT))
print ('Socket creado, escuchando en %s:%i' % (HOST, PORT))

while True:
    print ('Esperando clientes...')
    data, address = s.recvfrom(LONG_MENSAJE)
    # El primero que se conecta es el cliente autorizado
    if ip_conocida is None:
        ip_conocida = address[0]
    if address[0] != ip_conocida:
        print ('Ignorado, IP desconocida: %s:%i' % (address[0], address[1]))
        continue
    print ('Conexion desde: %s:%i' % (address[0], address[1]))
    if data:
        s.sendto(data, address)    # Enviamos el echo al cliente
