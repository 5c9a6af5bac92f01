"""Cada mensaje va precedido por su largo en bytes, escrito en decimal, y dos puntos: 11:Hola, mundo"""


def enviar(s, datos):
    s.sendall(str(len(datos)).encode() + b":" + datos)


def recibir(s):
    datos = s.recv(65536)
    if not datos:
        return None
    largo, _, mensaje = datos.partition(b":")
    return mensaje[: int(largo)]
