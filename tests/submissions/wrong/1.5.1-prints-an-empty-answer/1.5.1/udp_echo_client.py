#!/usr/bin/env python3
import socket

HOST = 'localhost'
PORT = 3500
LONG_MENSAJE = 1024
ESPERA = 1.0            # Segundos que se espera cada respuesta
INTENTOS = 3            # Cantidad de veces que se envía el mensaje
mensaje = 'TyR: Echo sobre UDP'

s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.settimeout(ESPERA)
# En UDP connect() no manda nada, pero deja fijo el destino. Así, si no hay
# nadie en el puerto, el kernel nos avisa (ICMP) con ConnectionRefusedError
s.connect((HOST, PORT))

data = b''
for intento in range(1, INTENTOS + 1):
    try:
        s.send(mensaje.encode())
        data = s.recv(LONG_MENSAJE)
        break
    except OSError:
        pass
s.close()

print ('-->', data.decode())
