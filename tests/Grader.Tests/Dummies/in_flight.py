# Holds a UDP port with a socket that is only under way between two others, so that no process has it, until a line comes.
import socket
import sys

held = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
held.bind(("127.0.0.1", int(sys.argv[1])))
there, here = socket.socketpair()
socket.send_fds(there, [b"x"], [held.fileno()])
held.close()
print("held", flush=True)
sys.stdin.readline()
here.close()
there.close()
print("free", flush=True)
sys.stdin.readline()
