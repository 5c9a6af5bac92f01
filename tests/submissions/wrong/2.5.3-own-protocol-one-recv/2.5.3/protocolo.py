"""Cada mensaje va precedido por su largo en bytes, escrito en decimal, y dos puntos: 11:Hola, mundo"""


def enviar(s, datos):
    s.sendall(str(len(datos)).encode() + b":" + datos)


def recibir(s):
    largo = b""
    while not largo.endswith(b":"):
        digito = s.recv(1)
        if not digito:
            return None
        largo += digito
    return s.recv(int(largo[:-1]))
