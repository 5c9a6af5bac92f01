"""Echo UDP solo para direcciones conocidas; las otras se registran y se ignoran."""
import logging
import queue
import socket
import threading

PERMITIDAS = {"127.0.0.1"}

logging.basicConfig(level=logging.INFO, format="%(asctime)s [%(levelname)s] %(message)s")


def atender(sock, cola):
    while True:
        datos, origen = cola.get()
        if origen[0] not in PERMITIDAS:
            logging.warning("ignoro a %s:%d", *origen)
            continue
        logging.info("echo para %s:%d", *origen)
        sock.sendto(datos, origen)


def main():
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    sock.bind(("0.0.0.0", 3500))
    cola = queue.Queue()
    threading.Thread(target=atender, args=(sock, cola), daemon=True).start()
    while True:
        cola.put(sock.recvfrom(4096))


main()
