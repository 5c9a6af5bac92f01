# Chat libre: un hilo recibe e imprime mientras el programa principal lee el teclado
import socket
import threading

SERVIDOR = ('127.0.0.1', 3500)

s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)


def recibir():
    while True:
        data, _ = s.recvfrom(1024)
        print('< ' + data.decode(errors='replace'))


linea = input('Primer mensaje: ')
s.sendto(linea.encode(), SERVIDOR)
threading.Thread(target=recibir, daemon=True).start()
try:
    while True:
        s.sendto(input().encode(), SERVIDOR)
except (EOFError, KeyboardInterrupt):
    print('Chau')
