"""Cliente de echo TCP con makefile: se lee hasta que el servidor cierra."""
import socket

with socket.create_connection(("localhost", 3500), timeout=30) as sock:
    sock.sendall("Hola desde un hilo".encode("utf-8"))
    sock.shutdown(socket.SHUT_WR)
    with sock.makefile("r", encoding="utf-8") as entrada:
        print("Recibido:", entrada.read())
