import socket

BUFFER = 8

s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.sendto("TyR: Echo sobre UDP".encode(), ("localhost", 3500))
data, server = s.recvfrom(BUFFER)
print("Respuesta:", data.decode())
s.close()
