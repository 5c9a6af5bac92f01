"""UDP echo server for one known address, without blocking: selectors and recvfrom()."""
import selectors
import socket

KNOWN = "127.0.0.1"

sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
sock.bind(("", 3500))
sock.setblocking(False)
selector = selectors.DefaultSelector()
selector.register(sock, selectors.EVENT_READ)
while True:
    selector.select()
    while True:
        try:
            data, (host, port) = sock.recvfrom(65535)
        except BlockingIOError:
            break
        if host == KNOWN:
            sock.sendto(data, (host, port))
        else:
            print("dropped a datagram from unknown host", host)
