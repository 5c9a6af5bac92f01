import socket
import sys

import protocolo

texto, imagen = sys.argv[1:]
with socket.create_connection(("localhost", 3500)) as sock, sock.makefile("rwb") as archivo:
    protocolo.escribir(archivo, "texto", texto.encode("utf-8"))
    with open(imagen, "rb") as origen:
        protocolo.escribir(archivo, "imagen", origen.read())
    protocolo.terminar(archivo)
    print(archivo.readline().decode().strip())
