#!/usr/bin/env python3
import argparse
import socket


class PiecewiseClient:
    def __init__(self, address, size):
        self.socket = socket.create_connection(address)
        self.size = size

    def send_all(self, data):
        total = 0
        while total < len(data):
            sent = self.socket.send(data[total:total + self.size])
            total += sent
        return total

    def read_all(self, count):
        data = b""
        while len(data) < count:
            part = self.socket.recv(count - len(data))
            if not part:
                break
            data += part
        return data


parser = argparse.ArgumentParser()
parser.add_argument("message")
parser.add_argument("--size", type=int, default=8)
args = parser.parse_args()
message = args.message.encode()
client = PiecewiseClient(("127.0.0.1", 3500), args.size)
client.send_all(message)
client.socket.shutdown(socket.SHUT_WR)
print(client.read_all(len(message)).decode())
client.socket.close()
