import socket

BUFFER = 8

s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.bind(("localhost", 3500))
while True:
    data, client = s.recvfrom(BUFFER)
    print("De", client, ":", data)
    s.sendto(data, client)
