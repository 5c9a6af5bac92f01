"""Answers every datagram in its own way."""
import socket
import sys

o = dict(a.split("=", 1) for a in sys.argv[1:])
how = o["how"]
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.bind(("127.0.0.1", int(o["port"])))
other = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
other.bind(("127.0.0.1", 0))
before = b""
while True:
    data, sender = s.recvfrom(65536)
    if how == "upper":
        s.sendto(data.upper(), sender)
    elif how == "reversed":
        s.sendto(data[::-1], sender)
    elif how == "wrapped":
        s.sendto(b"eco: " + data, sender)
    elif how == "newline":
        s.sendto(data + b"\n", sender)
    elif how == "partial":
        s.sendto(data[:4], sender)
    elif how == "empty":
        s.sendto(b"", sender)
    elif how == "canned":
        s.sendto(b"hola mundo", sender)
    elif how == "stale":
        s.sendto(before or data, sender)
        before = data
    elif how == "twice":
        s.sendto(data, sender)
        s.sendto(data, sender)
    elif how == "backwards":  # keeps three, then answers them last first
        before = (before or []) + [data]
        if len(before) == 3:
            for each in reversed(before):
                s.sendto(each, sender)
    elif how == "other-port":
        other.sendto(data, sender)
    elif how == "wrong-port":
        s.sendto(data, (sender[0], sender[1] + 1 if sender[1] < 65535 else 1024))
    elif how == "only-known":
        if sender[0] == "127.0.0.1":
            s.sendto(data, sender)
    elif how == "flood":
        for _ in range(30000):
            s.sendto(data, sender)
    elif how == "says-so":
        print(f"{sender[0]}:{sender[1]} dice {data.decode()}")
        s.sendto(data, sender)
    elif how == "number":
        s.sendto(o["text"].encode(), sender)
    elif how == "little-endian":
        s.sendto(int(o["text"]).to_bytes(4, "little"), sender)
