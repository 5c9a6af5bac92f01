"""Servidor de echo UDP con socketserver: un hilo por datagrama."""
import logging
import socketserver

logging.basicConfig(level=logging.DEBUG, format="%(asctime)s %(threadName)s %(message)s")


class Echo(socketserver.BaseRequestHandler):
    def handle(self):
        datos, sock = self.request
        logging.debug("%d bytes de %s: %r", len(datos), self.client_address, datos)
        sock.sendto(datos, self.client_address)


class Servidor(socketserver.ThreadingMixIn, socketserver.UDPServer):
    daemon_threads = True


if __name__ == "__main__":
    with Servidor(("0.0.0.0", 3500), Echo) as servidor:
        logging.info("Escuchando en 0.0.0.0:3500")
        servidor.serve_forever()
