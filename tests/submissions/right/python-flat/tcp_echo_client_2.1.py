import socket

with socket.create_connection(('127.0.0.1', 3500)) as s:
    s.sendall(b'Hola Mundo!')
    s.shutdown(socket.SHUT_WR)
    respuesta = b''
    while True:
        parte = s.recv(1024)
        if not parte:
            break
        respuesta += parte
print('El servidor dijo:', respuesta.decode())
