"""Un mensaje es un encabezado JSON con las longitudes, precedido por su propia longitud, y después los contenidos."""
import json
import struct


class Mensaje:
    def __init__(self, texto, imagen):
        self.texto = texto
        self.imagen = imagen

    def enviar(self, sock):
        texto = self.texto.encode("utf-8")
        encabezado = json.dumps({"texto": len(texto), "imagen": len(self.imagen)}).encode()
        sock.sendall(struct.pack(">H", len(encabezado)) + encabezado + texto + self.imagen)

    @classmethod
    def recibir(cls, sock):
        largo, = struct.unpack(">H", cls._leer(sock, 2))
        encabezado = json.loads(cls._leer(sock, largo))
        texto = cls._leer(sock, encabezado["texto"]).decode("utf-8")
        return cls(texto, cls._leer(sock, encabezado["imagen"]))

    @staticmethod
    def _leer(sock, cantidad):
        datos = bytearray()
        while len(datos) < cantidad:
            parte = sock.recv(min(cantidad - len(datos), 65536))
            if not parte:
                raise ConnectionError("se cortó")
            datos += parte
        return bytes(datos)
