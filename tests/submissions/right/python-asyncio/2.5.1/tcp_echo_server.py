"""listen(1) and select(): one thread that is never busy."""
import select
import socket

listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.bind(("0.0.0.0", 3500))
listener.listen(1)
clients = []
while True:
    readable, _, _ = select.select([listener, *clients], [], [])
    for sock in readable:
        if sock is listener:
            client, address = listener.accept()
            print("new client", address)
            clients.append(client)
            continue
        try:
            data = sock.recv(1024)
            if data:
                sock.sendall(data)
        except ConnectionError:
            data = b""
        if not data:
            clients.remove(sock)
            sock.close()
