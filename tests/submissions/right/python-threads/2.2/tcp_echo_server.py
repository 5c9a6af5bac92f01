"""Echo TCP con socketserver: un hilo por cliente, que sigue mientras el cliente quiera."""
import logging
import socketserver

logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")


class Echo(socketserver.BaseRequestHandler):
    def handle(self):
        logging.info("conectado %s:%d", *self.client_address)
        try:
            while datos := self.request.recv(4096):
                self.request.sendall(datos)
        except ConnectionError as error:
            logging.info("se cortó: %s", error)
        logging.info("desconectado %s:%d", *self.client_address)


class Servidor(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


with Servidor(("0.0.0.0", 3500), Echo) as servidor:
    servidor.serve_forever()
