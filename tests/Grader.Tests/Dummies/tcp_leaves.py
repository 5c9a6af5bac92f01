"""Takes one connection; when something comes on it, stops listening, and ends two seconds later."""
import socket
import sys
import time

o = dict(a.split("=", 1) for a in sys.argv[1:])
s = socket.socket()
s.bind(("127.0.0.1", int(o["port"])))
s.listen(int(o["backlog"]))
c, _ = s.accept()
c.recv(10)
s.close()
time.sleep(2)
