#!/usr/bin/env python3
import argparse
import socket


class UdpEchoClient:
    def __init__(self, host, port):
        self.address = (host, port)
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def echo(self, text):
        self.socket.sendto(text.encode(), self.address)
        data, _ = self.socket.recvfrom(65535)
        return data.decode()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Cliente de echo UDP")
    parser.add_argument("message", nargs="?", default="¡Hola!")
    parser.add_argument("--host", default="localhost")
    parser.add_argument("--port", type=int, default=3500)
    args = parser.parse_args()
    with UdpEchoClient(args.host, args.port) as client:
        print("<", client.echo(args.message))
