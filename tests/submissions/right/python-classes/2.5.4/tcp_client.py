import argparse
import pathlib
import socket

from mensaje import Mensaje

parser = argparse.ArgumentParser()
parser.add_argument("--texto", required=True)
parser.add_argument("--imagen", required=True, type=pathlib.Path)
args = parser.parse_args()
with socket.create_connection(("localhost", 3500)) as sock:
    Mensaje(args.texto, args.imagen.read_bytes()).enviar(sock)
    sock.shutdown(socket.SHUT_WR)
    print("Confirmado" if sock.recv(1) == b"\x06" else "Sin confirmación")
