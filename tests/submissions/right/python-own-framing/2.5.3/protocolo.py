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
    falta = int(largo[:-1])
    datos = bytearray()
    while falta > 0:
        pedazo = s.recv(min(8, falta))
        if not pedazo:
            return None
        datos += pedazo
        falta -= len(pedazo)
    return bytes(datos)
