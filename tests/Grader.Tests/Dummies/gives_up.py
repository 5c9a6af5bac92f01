"""Waits for a datagram that does not come; limit= says how often it gives that up after 0.3 s and goes on waiting: never, once or always."""
import socket
import sys

o = dict(a.split("=", 1) for a in sys.argv[1:])
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.bind(("127.0.0.1", 0))
s.settimeout(None if o["limit"] == "never" else 0.3)
while True:
    try:
        s.recv(10)
    except TimeoutError:
        s.settimeout(0.3 if o["limit"] == "always" else None)
