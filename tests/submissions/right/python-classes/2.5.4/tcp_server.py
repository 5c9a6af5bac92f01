import argparse
import pathlib
import socket

from mensaje import Mensaje


class Receptor:
    def __init__(self, carpeta):
        self.carpeta = carpeta
        self.recibidos = 0

    def atender(self, sock):
        mensaje = Mensaje.recibir(sock)
        self.recibidos += 1
        archivo = self.carpeta / f"{self.recibidos:03}.png"
        archivo.write_bytes(mensaje.imagen)
        print(f"{mensaje.texto!s}  [{archivo.name}: {len(mensaje.imagen)} bytes]")
        sock.sendall(b"\x06")  # ACK


parser = argparse.ArgumentParser()
parser.add_argument("--carpeta", type=pathlib.Path, default=pathlib.Path("."))
receptor = Receptor(parser.parse_args().carpeta)
with socket.create_server(("127.0.0.1", 3500)) as escucha:
    while True:
        cliente, origen = escucha.accept()
        with cliente:
            try:
                receptor.atender(cliente)
            except (ConnectionError, ValueError, KeyError) as error:
                print("mensaje inválido de", origen, error)
