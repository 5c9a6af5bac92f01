"""Takes more memory than a sandbox has as soon as somebody connects; how=leaks takes none and forks without end instead."""
import os
import socket
import sys
import time

port = int(next(a for a in sys.argv if a.startswith("port="))[5:])
s = socket.socket()
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(("127.0.0.1", port))
s.listen()
c, _ = s.accept()
if "how=leaks" in sys.argv:
    while True:
        if os.fork() == 0:
            time.sleep(1000)
hoard = []
while True:
    hoard.append(bytearray(1 << 24))
