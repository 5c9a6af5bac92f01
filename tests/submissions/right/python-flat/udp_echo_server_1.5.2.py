import socket

CONOCIDAS = {'127.0.0.1', '192.168.0.10'}

s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.bind(('', 3500))

while True:
    data, (ip, puerto) = s.recvfrom(1024)
    if ip in CONOCIDAS:
        s.sendto(data, (ip, puerto))
    else:
        print(f'{ip} no está en la lista')
