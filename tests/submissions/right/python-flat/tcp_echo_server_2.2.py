import socketserver


class Eco(socketserver.BaseRequestHandler):
    def handle(self):
        print('Se conectó %s:%i' % self.client_address)
        try:
            while True:
                data = self.request.recv(1024)
                if not data:
                    break
                self.request.sendall(data)
        except ConnectionError as error:
            print('Se cortó:', error)


class Servidor(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


with Servidor(('', 3500), Eco) as servidor:
    servidor.serve_forever()
