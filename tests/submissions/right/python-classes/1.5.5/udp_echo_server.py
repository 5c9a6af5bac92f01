#!/usr/bin/env python3
import socketserver
import threading


class Handler(socketserver.DatagramRequestHandler):
    """socketserver sends what is written to wfile when the handler ends."""

    def handle(self):
        message = self.rfile.read()
        if message == b"EXIT":
            self.wfile.write(b"OK")
            # shutdown() waits for serve_forever(), which is waiting for this method.
            threading.Thread(target=self.server.shutdown).start()
        else:
            self.wfile.write(message)


with socketserver.UDPServer(("127.0.0.1", 3500), Handler) as server:
    server.serve_forever()
print("servidor cerrado")
