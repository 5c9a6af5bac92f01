"""Does something else than listening."""
import os
import signal
import socket
import sys
import time

o = dict(a.split("=", 1) for a in sys.argv[1:])
how = o["how"]
port = int(o["port"])
if how == "sleeps":
    time.sleep(600)
elif how == "pauses":
    signal.pause()
elif how == "asks":
    input()
elif how == "ends":
    print("listo")
elif how == "fails":
    raise ValueError("sin puerto")
elif how == "exits":
    sys.exit(7)
elif how == "wrong-port":
    s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    s.bind(("127.0.0.1", port + 1))
    s.recvfrom(100)
elif how == "tcp":
    s = socket.socket()
    s.bind(("127.0.0.1", port))
    s.listen()
    s.accept()
elif how == "udp":
    s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    s.bind(("127.0.0.1", port))
    s.recvfrom(100)
elif how == "bad-address":
    s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    s.bind(("192.0.2.1", port))
elif how == "daemon":
    # As daemon(3): two forks and a session of its own; the parent ends once the port is bound.
    ready, tell = os.pipe()
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
            s.bind(("127.0.0.1", port))
            os.write(tell, b"!")
            while True:
                s.sendto(*s.recvfrom(65536))
        os._exit(0)
    os.read(ready, 1)
