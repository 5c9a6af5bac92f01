"""Ends at a word of its own."""
import socket
import sys

o = dict(a.split("=", 1) for a in sys.argv[1:])
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.bind(("127.0.0.1", int(o["port"])))
while True:
    data, sender = s.recvfrom(65536)
    if data.decode() == o["word"]:
        print("fin por", o["word"])
        sys.exit(0)
    s.sendto(data, sender)
