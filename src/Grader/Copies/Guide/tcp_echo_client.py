#!/usr/bin/env python3
import socket

HOST = '127.0.0.1'      # IP del servidor
PORT = 3500             # Puerto del servidor
MSG = 'Hola Mundo!'
LONG_MENSAJE = 1024     # Cantidad maxima de bytes a leer del stream

# Se crea un socket de tipo Internet (AF_INET) sobre TCP (SOCK_STREAM)
s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
# Nos conectamos al host y puerto del servidor
s.connect((HOST, PORT))
# Enviamos un string
s.sendall(MSG.encode())
# Leemos la respuesta del socket y lo cargamos en la variable 'data'
data = s.recv(LONG_MENSAJE)
# Cerramos el socket contra el server
s.close()
print ('Recibido: ', data.decode())
