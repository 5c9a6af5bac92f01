#!/usr/bin/env python3
import socket

HOST = '127.0.0.1'       # IP o Hostname donde escucha
PORT = 3500              # Puerto de escucha
maxpedidos = 5           # Cantidad de pedidos acumulados (backlog)
LONG_MENSAJE = 8         # Cantidad maxima de bytes por cada recv()

s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind((HOST, PORT))
s.listen(maxpedidos)
print ('Socket creado, escuchando en %s:%i' % (HOST, PORT))

while True:
    client, address = s.accept()
    print ('Conexion desde: %s:%i' % (address[0], address[1]))
    try:
        # recv() devuelve lo que haya llegado, hasta LONG_MENSAJE bytes.
        # Se junta todo hasta que el cliente cierra su lado (recv vacío)
        datos = bytearray()
        while True:
            parte = client.recv(LONG_MENSAJE)
            if len(parte) < LONG_MENSAJE:
                while client.recv(LONG_MENSAJE):
                    pass
                break
            datos += parte
        print ('Recibi %i bytes' % len(datos))
        client.sendall(datos)       # Enviamos el echo al cliente
    except (ConnectionResetError, BrokenPipeError):
        print ('El cliente cortó la conexión')
    client.close()
