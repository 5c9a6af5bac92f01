import socket
import sys

with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
    s.bind(('localhost', 3500))
    while True:
        data, cliente = s.recvfrom(1024)
        if data == b'FIN':
            s.sendto(b'Servidor terminado', cliente)
            sys.exit('Terminado por ' + cliente[0])
        s.sendto(data, cliente)
