"""Sends what is typed and prints what comes; waits for the other side's line after each of its own, or before."""
import select
import socket
import sys

o = dict(a.split("=", 1) for a in sys.argv[1:])
how = o["how"]
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
other = ("127.0.0.1", int(o["port"]))
if o["role"] == "server":
    s.bind(other)
    other = None


def hear():
    global other
    data, sender = s.recvfrom(65536)
    other = other or sender
    print("<", "***" if how == "deaf" else data.decode())


def say():
    s.sendto(input("> ").encode(), other)


if how == "free":
    while True:
        ready = select.select([s, sys.stdin], [], [])[0]
        if s in ready:
            hear()
        if sys.stdin in ready:
            say()
if how == "events":  # greets, looks at the keyboard all the time, and drops what is typed before it has heard an answer
    if o["role"] == "client":
        s.sendto(b"hola", other)
    heard = False
    while True:
        ready = select.select([s, sys.stdin], [], [])[0]
        if s in ready:
            hear()
            heard = True
        if sys.stdin in ready:
            line = input()
            if heard:
                s.sendto(line.encode(), other)
                heard = False
if how == "once" and o["role"] == "client":
    say()
    hear()
    sys.exit()
if how == "mute":
    while True:
        hear()
if o["role"] == "server":
    hear()
while True:
    say()
    hear()
