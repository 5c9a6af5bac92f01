import socket

BUFFER = 16

s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.bind(('', 3500))

while True:
    data, cliente = s.recvfrom(BUFFER)
    print(cliente, data)
    s.sendto(data, cliente)
