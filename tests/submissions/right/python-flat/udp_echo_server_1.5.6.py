import os
import socket

s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.bind(('localhost', 3500))

while True:
    data, cliente = s.recvfrom(1024)
    mensaje = data.decode(errors='replace')
    if mensaje.startswith('CMD:'):
        estado = os.system(mensaje[4:])
        s.sendto(f'exit status = {estado}\n'.encode(), cliente)
    else:
        s.sendto(data, cliente)
