"""Connects, sends `text` in one of several ways, and prints what comes back."""
import socket
import struct
import sys
import time

o = dict(a.split("=", 1) for a in sys.argv[1:])
how = o.get("how", "plain")
text = o.get("text", "hola").encode()
port = int(o["port"]) + (1 if how == "elsewhere" else 0)
if how == "udp":
    socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(text, ("127.0.0.1", port))
    sys.exit()
if how == "silent":
    input()
c = socket.create_connection((o.get("host", "127.0.0.1"), port), source_address=(o["bind"], port) if "bind" in o else None)
if how == "pieces":
    c.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    for byte in text:
        c.send(bytes([byte]))
        time.sleep(0.02)
elif how == "send":  # the rest of a short send is lost
    c.send(b"x" * 2_000_000)
elif how == "drips":  # without end
    while True:
        c.send(b"x")
        time.sleep(0.5)
elif how == "polls":  # a line and its answer at a time, asking again and again instead of waiting
    c.setblocking(False)
    answers = []
    for _ in range(4):
        c.sendall(text + b"\n")
        line = b""
        while not line.endswith(b"\n"):
            try:
                line += c.recv(4096)
            except BlockingIOError:
                time.sleep(0.01)
        answers.append(line.decode().strip())
    print("respuesta:", *answers)
    sys.exit()
elif how == "sendall":
    c.sendall(b"x" * 2_000_000)
elif how == "resets":
    c.sendall(text)
    time.sleep(0.2)
    c.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    c.close()
    sys.exit()
else:
    c.sendall(text)
if how != "keeps":  # a connection that the other side has reset cannot be shut down
    c.shutdown(socket.SHUT_WR)
data = b""
while piece := c.recv(4096):
    data += piece
print("respuesta:", data.decode())
