#!/usr/bin/env python3
import socketserver


class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        try:
            self.wfile.write(self.rfile.read1(1024))
        except ConnectionError:
            print("se cortó la conexión con", self.client_address)


class Server(socketserver.TCPServer):
    request_queue_size = 1
    allow_reuse_address = True


with Server(("127.0.0.1", 3500), Handler) as server:
    server.serve_forever()
