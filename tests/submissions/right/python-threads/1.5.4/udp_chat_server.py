"""Chat UDP, servidor: recuerda al último que habló y le escribe a él."""
import socket
import sys
import threading

ultimo = None
cambio = threading.Condition()


def mostrar(sock):
    global ultimo
    while True:
        datos, origen = sock.recvfrom(2048)
        with cambio:
            ultimo = origen
            cambio.notify_all()
        print(f"\r<< {datos.decode('utf-8', 'replace')}")


def main():
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.bind(("0.0.0.0", 3500))
    threading.Thread(target=mostrar, args=(sock,), daemon=True).start()
    print("Esperando que alguien hable...")
    with cambio:
        cambio.wait_for(lambda: ultimo is not None)
    for linea in sys.stdin:
        sock.sendto(linea.rstrip("\n").encode("utf-8"), ultimo)


if __name__ == "__main__":
    main()
