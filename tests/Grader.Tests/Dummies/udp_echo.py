"""Answers every datagram with itself; `after` seconds later, bound `late` seconds after the start, on the address `bind`."""
import socket
import sys
import time

o = dict(a.split("=", 1) for a in sys.argv[1:])
time.sleep(float(o.get("late", 0)))
host = o.get("bind", "127.0.0.1")
s = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_DGRAM)
s.bind((host, int(o["port"])))
while True:
    data, sender = s.recvfrom(65536)
    time.sleep(float(o.get("after", 0)))
    s.sendto(data, sender)
