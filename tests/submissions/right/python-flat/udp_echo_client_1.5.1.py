import socket
import sys

s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.settimeout(5)
s.sendto('TyR: Echo sobre UDP'.encode(), ('localhost', 3500))
try:
    data, servidor = s.recvfrom(1024)
except socket.timeout:
    sys.exit('El servidor no contesta, ¿está corriendo?')
print('Respuesta:', data.decode())
