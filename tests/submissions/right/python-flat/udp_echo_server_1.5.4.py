import socket
import threading

s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.bind(('127.0.0.1', 3500))
cliente = None
hay_cliente = threading.Event()


def recibir():
    global cliente
    while True:
        data, cliente = s.recvfrom(1024)
        print('< ' + data.decode(errors='replace'))
        hay_cliente.set()


threading.Thread(target=recibir, daemon=True).start()
print('Esperando que alguien escriba...')
try:
    hay_cliente.wait()
    while True:
        s.sendto(input().encode(), cliente)
except (EOFError, KeyboardInterrupt):
    print('Chau')
