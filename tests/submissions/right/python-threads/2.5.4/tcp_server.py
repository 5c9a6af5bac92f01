import itertools
import socket
import threading

import protocolo

numeros = itertools.count(1)


def atender(conexion):
    with conexion, conexion.makefile("rwb") as archivo:
        try:
            campos = protocolo.leer(archivo)
        except (EOFError, ConnectionError) as error:
            print("incompleto:", error)
            return
        nombre = f"recibida-{next(numeros)}.bin"
        with open(nombre, "wb") as destino:
            destino.write(campos["imagen"])
        print("texto:", campos["texto"].decode("utf-8"))
        print("imagen:", nombre, len(campos["imagen"]), "bytes")
        archivo.write(b"recibido\n")
        archivo.flush()


escucha = socket.socket()
escucha.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
escucha.bind(("0.0.0.0", 3500))
escucha.listen()
while True:
    cliente, _ = escucha.accept()
    threading.Thread(target=atender, args=(cliente,), daemon=True).start()
