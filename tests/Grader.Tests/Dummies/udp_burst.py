"""Sends numbers one after the other, with pauses or without, and hears nothing."""
import socket
import sys
import time

o = dict(a.split("=", 1) for a in sys.argv[1:])
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
count = int(o.get("count", 30))
for i in range(count):
    s.sendto(str(i).encode(), ("127.0.0.1", int(o["port"])))
    time.sleep(float(o.get("pause", 0)))
print("listo")
