#!/usr/bin/env python3
import socket


class ChatServer:
    def __init__(self, address):
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind(address)

    def run(self):
        while True:
            data, client = self.socket.recvfrom(1024)
            print(f"{client} dice: {data.decode('utf-8')}")
            self.socket.sendto(input("Respuesta: ").encode("utf-8"), client)


try:
    ChatServer(("", 3500)).run()
except (EOFError, KeyboardInterrupt):
    print("Adiós")
