"""Cliente de echo UDP: un hilo recibe, el principal envía."""
import socket
import threading

SERVIDOR = ("localhost", 3500)


def recibir(sock, listo):
    datos, origen = sock.recvfrom(2048)
    print(f"[{origen[0]}:{origen[1]}] {datos.decode('utf-8')}")
    listo.set()


def main():
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.bind(("", 0))
    listo = threading.Event()
    threading.Thread(target=recibir, args=(sock, listo), daemon=True).start()
    sock.sendto("TyR: Echo sobre UDP".encode("utf-8"), SERVIDOR)
    listo.wait(timeout=20)
    sock.close()


if __name__ == "__main__":
    main()
