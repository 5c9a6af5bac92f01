#!/usr/bin/env python3
import argparse
import socket


class TcpEchoClient:
    def __init__(self, host, port):
        self.socket = socket.create_connection((host, port))
        self.file = self.socket.makefile("rwb")

    def echo(self, text):
        self.file.write(text.encode())
        self.file.flush()
        return self.file.read1(2048).decode()

    def close(self):
        self.file.close()
        self.socket.close()


parser = argparse.ArgumentParser()
parser.add_argument("message", nargs="?", default="Buenas tardes")
parser.add_argument("--host", default="127.0.0.1")
parser.add_argument("--port", default=3500, type=int)
args = parser.parse_args()
client = TcpEchoClient(args.host, args.port)
print("Servidor:", client.echo(args.message))
client.close()
