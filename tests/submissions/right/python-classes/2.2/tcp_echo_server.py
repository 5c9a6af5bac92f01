#!/usr/bin/env python3
"""One process for each client, as in Stevens."""
import os
import signal
import socket
import sys


class ForkingEchoServer:
    def __init__(self, port):
        signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the kernel reaps the children
        self.listener = socket.socket(socket.AF_INET6, socket.SOCK_STREAM)
        self.listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.listener.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
        self.listener.bind(("::", port))
        self.listener.listen()

    def run(self):
        while True:
            client, address = self.listener.accept()
            sys.stdout.flush()
            if os.fork() == 0:
                self.listener.close()
                self.serve(client, address)
                sys.stdout.flush()
                os._exit(0)
            client.close()

    def serve(self, client, address):
        print(f"proceso {os.getpid()} atiende a {address[0]}:{address[1]}")
        try:
            while data := client.recv(1024):
                client.sendall(data)
        except ConnectionError as error:
            print(error)
        client.close()


ForkingEchoServer(3500).run()
