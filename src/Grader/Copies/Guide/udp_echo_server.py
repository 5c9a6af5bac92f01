#!/usr/bin/env python3
import socket

HOST = 'localhost'      # IP o Hostname donde escucha
PORT = 3500             # Puerto de escucha
LONG_MENSAJE = 1024     # Cantidad maxima de bytes a aceptar

# Se crea un socket de tipo Internet (AF_INET) sobre UDP (SOCK_DGRAM)
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.bind((HOST, PORT))    # Indicamos al socket la direccion IP y Port de escucha
print ('Socket creado, escuchando en %s:%i' % (HOST, PORT))

while True:
    # Se obtienen los datos desde el sock cliente
    print ('Esperando clientes...')
    data, address = s.recvfrom(LONG_MENSAJE)
    print ('Conexion desde: %s:%i' % (address[0], address[1]))
    # Descomentar la siguiente línea para imprimir por consola el mensaje recibido 
    # print ('Recibi: %s' % data.decode())
    # Si el cliente envió algún contenido distinto de un string vacío
    if data:
        s.sendto(data, address)    # Enviamos el echo al cliente 
