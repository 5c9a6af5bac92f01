#!/usr/bin/env python3
# Uso: tcp_cliente.py TEXTO IMAGEN
# Una conexión para el texto y otra para la imagen; cada una termina al cerrar
import socket
import sys

HOST = '127.0.0.1'
PORT = 3500


def enviar(datos):
    s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    s.connect((HOST, PORT))
    s.sendall(datos)
    s.shutdown(socket.SHUT_WR)
    s.recv(1024)            # El servidor cierra cuando recibió todo
    s.close()


enviar(sys.argv[1].encode())
with open(sys.argv[2], 'rb') as archivo:
    enviar(archivo.read())
print ('Enviados el texto y la imagen')
