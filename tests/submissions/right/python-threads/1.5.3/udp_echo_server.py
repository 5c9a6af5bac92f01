"""El buffer es más chico que el mensaje: recv_into con un bytearray de 32 bytes, lo que sobra se pierde."""
import socket

buffer = bytearray(32)
sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
sock.bind(("127.0.0.1", 3500))
vista = memoryview(buffer)
while True:
    cantidad, origen = sock.recvfrom_into(vista)
    print("llegaron", cantidad, "bytes:", bytes(vista[:cantidad]).decode(errors="replace"))
    sock.sendto(vista[:cantidad], origen)
