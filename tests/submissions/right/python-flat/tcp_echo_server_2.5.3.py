# Cada mensaje termina con un fin de línea; se contesta línea por línea
import socket

BUFFER = 16

s = socket.socket()
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(('127.0.0.1', 3500))
s.listen(5)

while True:
    cliente, direccion = s.accept()
    print('Conexion desde', direccion)
    linea = bytearray()
    try:
        while True:
            parte = cliente.recv(BUFFER)
            if not parte:
                break
            # En una misma parte puede haber más de un fin de línea
            for pedazo in parte.splitlines(keepends=True):
                linea += pedazo
                if linea.endswith(b'\n'):
                    cliente.sendall(linea)
                    linea = bytearray()
    except ConnectionError as error:
        print('Se cortó:', error)
    cliente.close()
