#!/usr/bin/env python3
# Uso: tcp_cliente.py TEXTO IMAGEN
#
# Protocolo (todo por la misma conexión TCP):
#   un mensaje con el texto en UTF-8, que el servidor confirma con "TEXTO"
#   un mensaje con los bytes de la imagen
# El servidor contesta "OK" cuando recibió todo.
import socket
import sys

HOST = '127.0.0.1'
PORT = 3500

if len(sys.argv) != 3:
    print ('Uso: tcp_cliente.py TEXTO IMAGEN')
    sys.exit(1)

texto = sys.argv[1].encode()
with open(sys.argv[2], 'rb') as archivo:
    imagen = archivo.read()

s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.connect((HOST, PORT))
s.sendall(texto)
s.recv(1024)            # Para que lleguen por separado
s.sendall(imagen)
# Esperamos la confirmación antes de cerrar
respuesta = s.recv(1024)
s.close()
print ('Enviados %i bytes de texto y %i de imagen' % (len(texto), len(imagen)))
print ('Respuesta del servidor:', respuesta.decode())
