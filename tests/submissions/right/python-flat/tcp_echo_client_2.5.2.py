import socket

PEDAZO = 3

mensaje = input('Mensaje: ')
s = socket.socket()
s.connect(('127.0.0.1', 3500))

resto = memoryview(mensaje.encode())
while resto:
    enviados = s.send(resto[:PEDAZO])
    resto = resto[enviados:]
s.shutdown(socket.SHUT_WR)

respuesta = bytearray()
while parte := s.recv(1024):
    respuesta += parte
s.close()
print(respuesta.decode())
