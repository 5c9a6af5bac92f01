#!/usr/bin/env python3
import socket

HOST = 'localhost'      # IP o Hostname donde escucha
PORT = 3500             # Puerto de escucha
LONG_MENSAJE = 1024     # Cantidad maxima de bytes a aceptar
MENSAJE_FIN = 'salir'   # Mensaje que termina la ejecución del servidor

s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.bind((HOST, PORT))
print ('Socket creado, escuchando en %s:%i' % (HOST, PORT))

while True:
    print ('Esperando clientes...')
    data, address = s.recvfrom(LONG_MENSAJE)
    print ('Conexion desde: %s:%i' % (address[0], address[1]))
    if MENSAJE_FIN.encode() in data:
        break
    if data:
        s.sendto(data, address)    # Enviamos el echo al cliente

s.close()
print ('Servidor terminado a pedido del cliente')
