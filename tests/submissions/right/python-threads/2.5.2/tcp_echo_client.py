"""Un hilo envía de a 5 bytes con send() y el otro recibe, así ninguno de los dos lados se llena."""
import socket
import sys
import threading

TROZO = 5


def enviar(sock, datos):
    posicion = 0
    while posicion < len(datos):
        posicion += sock.send(datos[posicion:posicion + TROZO])
    sock.shutdown(socket.SHUT_WR)


def main():
    datos = (sys.argv[1] if len(sys.argv) > 1 else "Mensaje de prueba").encode("utf-8")
    sock = socket.create_connection(("127.0.0.1", 3500))
    hilo = threading.Thread(target=enviar, args=(sock, datos))
    hilo.start()
    recibido = bytearray()
    while parte := sock.recv(512):
        recibido.extend(parte)
    hilo.join()
    sock.close()
    print(recibido.decode("utf-8"))


main()
