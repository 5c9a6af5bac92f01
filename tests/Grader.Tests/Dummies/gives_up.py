"""Waits a moment for a datagram that does not come, then for ever; without a limit for ever at once. Usage: gives_up.py limit=SECONDS|none"""
import socket
import sys

o = dict(a.split("=", 1) for a in sys.argv[1:])
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.bind(("127.0.0.1", 0))
if o["limit"] != "none":
    s.settimeout(float(o["limit"]))
    try:
        s.recv(10)
    except TimeoutError:
        s.settimeout(None)
s.recv(10)
