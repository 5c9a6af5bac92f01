#!/usr/bin/env python3
import socket
import sys

HOST = 'localhost'
PORT = 3500
LONG_MENSAJE = 1024
ESPERA = 0.1            # Segundos que se espera cada respuesta
INTENTOS = 1            # Cantidad de veces que se envía el mensaje
mensaje = 'TyR: Echo sobre UDP'

s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.settimeout(ESPERA)
# En UDP connect() no manda nada, pero deja fijo el destino. Así, si no hay
# nadie en el puerto, el kernel nos avisa (ICMP) con ConnectionRefusedError
s.connect((HOST, PORT))

data = None
for intento in range(1, INTENTOS + 1):
    try:
        s.send(mensaje.encode())
        data = s.recv(LONG_MENSAJE)
        break
    except socket.timeout:
        print ('Intento %i de %i: el servidor no respondió' % (intento, INTENTOS))
    except ConnectionRefusedError:
        print ('No hay ningún servidor escuchando en %s:%i' % (HOST, PORT))
        break
s.close()

if data is None:
    print ('No se obtuvo respuesta del servidor, termino.')
    sys.exit(1)
print ('-->', data.decode())
