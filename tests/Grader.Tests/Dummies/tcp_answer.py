"""Accepts connections and treats each in its own way."""
import socket
import struct
import sys
import time

o = dict(a.split("=", 1) for a in sys.argv[1:])
how = o["how"]
s = socket.create_server(("127.0.0.1", int(o["port"])), backlog=int(o.get("backlog", 5)))
kept = []


def reset(c):
    c.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    c.close()


def all_of(c):
    data = b""
    while piece := c.recv(4096):
        data += piece
    return data


if how == "never-accepts":
    time.sleep(3600)
while True:
    c, _ = s.accept()
    kept.append(c)  # no object, no FIN: nothing ends but what is ended here
    if how == "mute":
        c.recv(4096)
    elif how == "resets":
        c.recv(4096)
        reset(c)
    elif how == "partial":
        c.sendall(c.recv(4096)[:4])
        c.close()
    elif how == "partial-then-reset":
        c.sendall(c.recv(4096)[:4])
        time.sleep(0.1)
        reset(c)
    elif how == "ends-at-once":
        c.recv(4096)
        c.close()
    elif how == "newline":
        c.sendall(c.recv(4096) + b"\n")
    elif how == "pieces":
        c.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for byte in c.recv(4096):
            c.send(bytes([byte]))
            time.sleep(0.02)
        c.close()
    elif how == "drips":
        for byte in c.recv(4096):
            time.sleep(0.25)
            c.send(bytes([byte]))
        c.close()
    elif how == "after-eof":  # waits for the other side's end, then answers all at once
        c.sendall(all_of(c))
        c.close()
    elif how == "shouts-after-eof":
        c.sendall(all_of(c).upper())
        c.close()
    elif how == "ends-on-reset":
        try:
            while c.recv(4096):
                pass
            print("fin")
        except ConnectionResetError:
            print("reset")
    elif how == "never-reads":
        pass
    elif how == "crashes":
        int(c.recv(4096))
    elif how == "lines":
        f = c.makefile("rb")
        for line in f:
            c.sendall(line)
    elif how == "lengths":
        while head := c.recv(4, socket.MSG_WAITALL):
            c.sendall(c.recv(int.from_bytes(head, "big"), socket.MSG_WAITALL))
    elif how == "floods":
        for _ in range(2000):
            c.sendall(b"x" * 65536)
    elif how == "big":
        data = all_of(c)
        print(len(data))
        c.close()
