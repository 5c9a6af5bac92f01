# Uso: tcp_client_2.5.4.py TEXTO IMAGEN
# Primero una línea JSON con el texto y el tamaño de la imagen, después la imagen
import json
import os
import socket
import sys

texto, ruta = sys.argv[1:3]
cabecera = {'texto': texto, 'tamaño': os.path.getsize(ruta)}

with socket.create_connection(('127.0.0.1', 3500)) as s, open(ruta, 'rb') as imagen:
    s.sendall(json.dumps(cabecera).encode() + b'\n')
    s.sendfile(imagen)
    s.shutdown(socket.SHUT_WR)
    while s.recv(1024):     # Hasta que el servidor cierre
        pass
print('Enviado')
