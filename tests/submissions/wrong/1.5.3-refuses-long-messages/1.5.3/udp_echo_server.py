#!/usr/bin/env python3
import socket

HOST = 'localhost'      # IP o Hostname donde escucha
PORT = 3500             # Puerto de escucha
LONG_MENSAJE = 8        # Buffer más chico que el mensaje del cliente

s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.bind((HOST, PORT))
print ('Socket creado, escuchando en %s:%i' % (HOST, PORT))

while True:
    print ('Esperando clientes...')
    # Lo que no entra en el buffer se pierde: recvfrom() lee un datagrama entero
    data, address = s.recvfrom(1024)
    print ('Conexion desde: %s:%i' % (address[0], address[1]))
    # El corte puede caer en el medio de un acento, por eso errors='replace'
    print ('Recibi %i bytes: %s' % (len(data), data.decode(errors='replace')))
    if len(data) > LONG_MENSAJE:
        s.sendto('Mensaje demasiado largo'.encode(), address)
    elif data:
        s.sendto(data, address)    # Enviamos el echo al cliente
