#!/usr/bin/env python3
# Protocolo: "EXEC comando" ejecuta el comando y responde su código de salida.
# Cualquier otro mensaje se responde con el echo de siempre.
import shutil
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
        # Si el comando existe el código de salida es 0, si no es 127
        partes = comando.split()
        estado = 0 if partes and shutil.which(partes[0]) else 127
        s.sendto(str(estado).encode(), address)
    elif data:
        s.sendto(data, address)    # Enviamos el echo al cliente
