"""Sends numbers one after the other, or one for each line typed, and hears nothing."""
import socket
import sys

o = dict(a.split("=", 1) for a in sys.argv[1:])
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
count = int(o.get("count", 30))
for i in range(count):
    s.sendto(str(i).encode(), ("127.0.0.1", int(o["port"])))
    if "typed" in o and i + 1 < count:
        input()
print("listo")
