import socket

with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
    s.connect(('127.0.0.1', 3500))
    s.send(b'TyR: Echo sobre UDP')
    print(s.recv(1024).decode())
