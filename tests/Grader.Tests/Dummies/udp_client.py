"""Sends `text`, waits for the answer and prints it."""
import socket
import sys

o = dict(a.split("=", 1) for a in sys.argv[1:])
how = o.get("how", "plain")
text = o.get("text", "hola").encode()
server = (o.get("host", "127.0.0.1"), int(o["port"]))
s = socket.socket(socket.AF_INET6 if ":" in server[0] else socket.AF_INET, socket.SOCK_DGRAM)
if "bind" in o:
    s.bind((o["bind"], server[1]))
if how == "elsewhere":
    s.sendto(text, (server[0], server[1] + 1))
elif how == "silent":
    pass
elif how == "retries":
    s.settimeout(1)
    for attempt in range(5):
        try:
            s.sendto(text, server)
            print("respuesta:", s.recvfrom(65536)[0].decode())
            break
        except TimeoutError:
            print("reintento", attempt + 1)
    sys.exit()
elif how == "three":
    for i in range(3):
        s.sendto(text + str(i).encode(), server)
    s.settimeout(5)
    print([s.recvfrom(65536)[0].decode() for _ in range(3)])
    sys.exit()
else:
    s.sendto(text, server)
data = s.recvfrom(65536)[0] if how not in ("asks-nothing",) else b""
if how == "prints-own":
    print("respuesta:", text.decode())
elif how == "prints-bytes":
    print("respuesta:", data)
elif how == "prints-nothing":
    pass
else:
    print("respuesta:", data.decode())
