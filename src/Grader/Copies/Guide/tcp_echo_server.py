#!/usr/bin/env python3
import socket

HOST = '127.0.0.1'       # IP o Hostname donde escucha
PORT = 3500              # Puerto de escucha
maxpedidos = 5           # Cantidad de pedidos acumulados (backlog)
LONG_MENSAJE = 1024      # Cantidad maxima de bytes a aceptar

# Se crea un socket de tipo Internet (AF_INET) sobre TCP (SOCK_STREAM)
s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)

# Seteo opcion REUSEADDR del sol_socket
# Ver https://hea-www.harvard.edu/~fine/Tech/addrinuse.html
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)

s.bind((HOST, PORT))     # Indicamos al socket la direccion IP y puerto
s.listen(maxpedidos)     # Indicamos el nro max de pedidos que aceptara
print ('Socket creado, escuchando en %s:%i' % (HOST, PORT))

while True:
    client, address = s.accept() 	# Acepta las conexiones
    # Se obtienen los datos desde el socket cliente 
    data = client.recv(LONG_MENSAJE)
    print ('Conexion desde: %s:%i' % (address[0], address[1]))
    # Descomentar la siguiente línea para imprimir por consola el mensaje recibido
    # print ('Recibi: %s' % data.decode())
    # Si el cliente envió algún contenido distinto de un string vacío
    if data:
        client.send(data)        # Enviamos el echo al cliente 
    client.close()               # Cerramos el sock cliente
