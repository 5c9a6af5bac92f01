"""Starts children that outlive it, each with the terminal and the port; a double fork makes them nobody's children."""
import os
import signal
import socket
import sys

o = dict(a.split("=", 1) for a in sys.argv[1:])
ready, tell = os.pipe()
if os.fork() == 0:
    os.setsid()
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    if os.fork() == 0:
        s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        s.bind(("127.0.0.1", int(o["port"])))
        hoard = b"x" * (int(o.get("megabytes", 0)) << 20)  # so that its end takes a while
        os.write(tell, b"!")
        signal.pause()
    os._exit(0)
os.read(ready, 1)
print("listo")
if o["how"] == "stays":
    signal.pause()
