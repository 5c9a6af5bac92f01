"""Sends back what comes on each connection, one connection after the other, until its end."""
import socket
import sys

o = dict(a.split("=", 1) for a in sys.argv[1:])
host = o.get("bind", "127.0.0.1")
s = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
s.bind((host, int(o["port"])))
s.listen(int(o.get("backlog", 5)))
while True:
    c, sender = s.accept()
    print(f"{sender[0]}:{sender[1]}")
    try:
        while data := c.recv(4096):
            c.sendall(data)
    except ConnectionError:
        pass
    c.close()
