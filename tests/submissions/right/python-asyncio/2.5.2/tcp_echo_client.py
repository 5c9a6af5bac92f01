"""Sends in pieces of 7 bytes without blocking, and reads meanwhile: selectors tell what the socket is ready for."""
import selectors
import socket

PIECE = 7

data = input("Message to send: ").encode()
sock = socket.create_connection(("127.0.0.1", 3500))
sock.setblocking(False)
selector = selectors.DefaultSelector()
selector.register(sock, selectors.EVENT_READ | selectors.EVENT_WRITE)
sent, echo, ended = 0, b"", False
while not ended:
    for key, events in selector.select():
        if events & selectors.EVENT_WRITE:
            try:
                sent += sock.send(data[sent:sent + PIECE])
            except BlockingIOError:
                pass
            if sent == len(data):
                sock.shutdown(socket.SHUT_WR)
                selector.modify(sock, selectors.EVENT_READ)
        if events & selectors.EVENT_READ:
            part = sock.recv(4096)
            ended = not part
            echo += part
print("Echo:", echo.decode())
