"""Sends datagrams of `size` bytes without end from `forks` processes, and ends the first of them after `count`."""
import os
import socket
import sys

o = dict(a.split("=", 1) for a in sys.argv[1:])
server = ("127.0.0.1", int(o["port"]))
data = b"x" * int(o.get("size", 1))
first = True
for _ in range(int(o["forks"]) - 1):
    if os.fork() == 0:
        first = False
        break
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
sent = 0
while not first or sent < int(o["count"]):
    s.sendto(data, server)
    sent += 1
print("listo")
