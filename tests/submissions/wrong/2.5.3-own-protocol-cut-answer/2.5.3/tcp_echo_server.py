import socket

from protocolo import enviar, recibir

s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(("localhost", 3500))
s.listen(1)
while True:
    conexion, cliente = s.accept()
    print("Conectado", cliente)
    mensaje = recibir(conexion)
    if mensaje is not None:
        enviar(conexion, mensaje[:1024])
    conexion.close()
