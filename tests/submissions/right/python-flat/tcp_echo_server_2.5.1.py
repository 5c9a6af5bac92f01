import socket
import threading


def atender(cliente):
    try:
        data = cliente.recv(1024)
        cliente.sendall(data)
    except ConnectionError:
        pass
    finally:
        cliente.close()


s = socket.socket()
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(('127.0.0.1', 3500))
s.listen(1)

while True:
    cliente, direccion = s.accept()
    print('Conexion desde', direccion)
    threading.Thread(target=atender, args=(cliente,), daemon=True).start()
