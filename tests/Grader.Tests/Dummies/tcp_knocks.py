"""Opens `count` connections before it uses any: and ends (how=ends), sends and then hears on each (how=uses), or resets each at once, without end (how=resets)."""
import socket
import struct
import sys

o = dict(a.split("=", 1) for a in sys.argv[1:])
how = o["how"]
count = int(o.get("count", 6))
server = ("127.0.0.1", int(o["port"]))
kept = []
if how == "resets":
    while True:
        try:
            c = socket.create_connection(server)
        except ConnectionError:
            continue
        c.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        c.close()
for _ in range(count):
    kept.append(socket.create_connection(server))
if how == "uses":
    for number, c in enumerate(kept):
        c.sendall(b"hola %d" % number)
        c.shutdown(socket.SHUT_WR)
    for c in kept:  # the kernel may have let them in in any order
        print(c.recv(4096).decode())
print("listo")
