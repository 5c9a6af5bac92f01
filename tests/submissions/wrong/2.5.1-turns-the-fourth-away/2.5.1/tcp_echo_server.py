#!/usr/bin/env python3
import socket
import threading

HOST = '127.0.0.1'
PORT = 3500
LONG_MENSAJE = 1024
MAX_CLIENTES = 3


def atender(client):
    with client:
        try:
            data = client.recv(LONG_MENSAJE)
            if data:
                client.sendall(data)
        except ConnectionError:
            print ('El cliente cortó la conexión')


s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind((HOST, PORT))
s.listen(1)
print ('Socket creado, escuchando en %s:%i' % (HOST, PORT))

conectados = []
while True:
    client, address = s.accept()
    conectados = [hilo for hilo in conectados if hilo.is_alive()]
    if len(conectados) >= MAX_CLIENTES:
        print ('No hay lugar para %s:%i' % (address[0], address[1]))
        client.close()
        continue
    hilo = threading.Thread(target=atender, args=(client,), daemon=True)
    hilo.start()
    conectados.append(hilo)
