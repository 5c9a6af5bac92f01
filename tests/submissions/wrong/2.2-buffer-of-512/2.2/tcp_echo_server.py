#!/usr/bin/env python3
import socket

HOST = '127.0.0.1'       # IP o Hostname donde escucha
PORT = 3500              # Puerto de escucha
maxpedidos = 5           # Cantidad de pedidos acumulados (backlog)
LONG_MENSAJE = 512       # Cantidad maxima de bytes a aceptar

# Se crea un socket de tipo Internet (AF_INET) sobre TCP (SOCK_STREAM)
s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)

# Seteo opcion REUSEADDR del sol_socket, para poder reiniciar el servidor
# sin esperar a que venzan las conexiones en TIME_WAIT
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)

s.bind((HOST, PORT))     # Indicamos al socket la direccion IP y puerto
s.listen(maxpedidos)     # Indicamos el nro max de pedidos que aceptara
print ('Socket creado, escuchando en %s:%i' % (HOST, PORT))

while True:
    client, address = s.accept()    # Acepta las conexiones
    print ('Conexion desde: %s:%i' % (address[0], address[1]))
    try:
        # Se obtienen los datos desde el socket cliente
        data = client.recv(LONG_MENSAJE)
        # Si el cliente envió algún contenido distinto de un string vacío
        if data:
            client.sendall(data)    # Enviamos el echo al cliente
    except (ConnectionResetError, BrokenPipeError):
        print ('El cliente cortó la conexión')
    client.close()                  # Cerramos el sock cliente
