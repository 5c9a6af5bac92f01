import socket
import sys

from protocolo import enviar, recibir

s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.connect(("localhost", 3500))
enviar(s, sys.argv[1].encode())
print(recibir(s).decode())
s.close()
