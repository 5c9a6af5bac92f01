"""UDP chat with select(): whoever wrote last is answered."""
import select
import socket
import sys

sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
sock.bind(("0.0.0.0", 3500))
peer = None
print("waiting for a client", flush=True)
while True:
    # The keyboard only once there is somebody to write to.
    readable, _, _ = select.select([sock, sys.stdin] if peer else [sock], [], [])
    if sock in readable:
        data, peer = sock.recvfrom(4096)
        print(f"{peer[0]}: {data.decode('utf-8', 'replace')}", flush=True)
    if sys.stdin in readable:
        line = sys.stdin.readline()
        if not line:
            break
        sock.sendto(line.rstrip("\n").encode(), peer)
