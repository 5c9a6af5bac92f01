"""Cada mensaje viene precedido por su longitud (4 bytes, orden de red) y se responde igual. recv_into de a 32 bytes, un hilo por cliente."""
import socket
import struct
import threading

BUFFER = 32


def leer(conexion, cantidad):
    datos = bytearray(cantidad)
    vista = memoryview(datos)
    while vista:
        leidos = conexion.recv_into(vista[:BUFFER])
        if leidos == 0:
            return None
        vista = vista[leidos:]
    return datos


def atender(conexion):
    with conexion:
        try:
            while cabecera := leer(conexion, 4):
                mensaje = leer(conexion, struct.unpack("!I", cabecera)[0])
                if mensaje is None:
                    return
                conexion.sendall(cabecera + mensaje)
        except ConnectionError as error:
            print("conexión perdida:", error)


def main():
    escucha = socket.create_server(("", 3500), backlog=8)
    while True:
        conexion, origen = escucha.accept()
        print("conexión de", origen)
        threading.Thread(target=atender, args=(conexion,), daemon=True).start()


main()
