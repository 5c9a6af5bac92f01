#!/usr/bin/env python3
"""A line is a message; recv() of 20 bytes at a time. One process for each client."""
import os
import signal
import socket


class LineBuffer:
    def __init__(self, sock, size):
        self.sock = sock
        self.size = size
        self.pending = []

    def lines(self):
        while part := self.sock.recv(self.size):
            *complete, rest = part.split(b"\n")
            for piece in complete:
                self.pending.append(piece)
                yield b"".join(self.pending)
                self.pending = []
            if rest:
                self.pending.append(rest)


def serve(client):
    for line in LineBuffer(client, 20).lines():
        client.sendall(line + b"\n")


signal.signal(signal.SIGCHLD, signal.SIG_IGN)
listener = socket.create_server(("", 3500))
while True:
    client, address = listener.accept()
    if os.fork() == 0:
        listener.close()
        try:
            serve(client)
        except ConnectionError:
            pass
        client.close()
        os._exit(0)
    client.close()
