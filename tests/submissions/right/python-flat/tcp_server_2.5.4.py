import json
import socketserver


class Receptor(socketserver.StreamRequestHandler):
    def handle(self):
        cabecera = json.loads(self.rfile.readline())
        imagen = self.rfile.read(cabecera['tamaño'])
        if len(imagen) < cabecera['tamaño']:
            print('La imagen llegó incompleta')
            return
        with open('recibida.png', 'wb') as archivo:
            archivo.write(imagen)
        print('Mensaje:', cabecera['texto'])


socketserver.TCPServer.allow_reuse_address = True
with socketserver.TCPServer(('127.0.0.1', 3500), Receptor) as servidor:
    servidor.serve_forever()
