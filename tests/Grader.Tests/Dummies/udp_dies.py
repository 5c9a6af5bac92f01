"""Listens, and ends at the first datagram."""
import os
import signal
import socket
import sys

o = dict(a.split("=", 1) for a in sys.argv[1:])
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.bind(("127.0.0.1", int(o["port"])))
data, _ = s.recvfrom(65536)
how = o["how"]
if how == "error":
    int("muere")
elif how == "signal":
    os.kill(os.getpid(), signal.SIGSEGV)
elif how == "quietly":
    sys.exit(0)
elif how == "status":
    sys.exit(3)
