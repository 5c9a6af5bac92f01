"""Chat UDP, cliente: un hilo muestra lo que llega y el principal lee el teclado."""
import socket
import sys
import threading

SERVIDOR = ("127.0.0.1", 3500)


def mostrar(sock):
    while True:
        datos, _ = sock.recvfrom(2048)
        print(f"\r<< {datos.decode('utf-8', 'replace')}")


def main():
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.sendto(b"se conecto un cliente", SERVIDOR)
    threading.Thread(target=mostrar, args=(sock,), daemon=True).start()
    print("Escribí y apretá Enter:")
    for linea in sys.stdin:
        sock.sendto(linea.rstrip("\n").encode("utf-8"), SERVIDOR)


if __name__ == "__main__":
    main()
