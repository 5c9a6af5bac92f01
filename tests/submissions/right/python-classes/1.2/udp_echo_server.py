#!/usr/bin/env python3
import argparse
import socket
from datetime import datetime


class UdpEchoServer:
    BUFFER = 65535

    def __init__(self, host, port):
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind((host, port))
        self.count = 0

    def log(self, text):
        print(f"[{datetime.now():%H:%M:%S.%f}] {text}")

    def run(self):
        self.log("servidor listo, Ctrl+C para salir")
        try:
            while True:
                self.serve_one()
        except KeyboardInterrupt:
            self.log(f"fin: {self.count} datagramas")

    def serve_one(self):
        data, client = self.socket.recvfrom(self.BUFFER)
        self.count += 1
        self.log(f"#{self.count} de {client[0]}:{client[1]}: {data.decode('utf-8', 'backslashreplace')}")
        self.socket.sendto(data, client)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("-p", "--port", type=int, default=3500)
    parser.add_argument("-b", "--bind", default="")
    options = parser.parse_args()
    UdpEchoServer(options.bind, options.port).run()
