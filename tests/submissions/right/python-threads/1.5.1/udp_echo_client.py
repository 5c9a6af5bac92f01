"""Cliente UDP que avisa cuando no hay servidor. Espera en otro hilo, con una cola."""
import queue
import socket
import sys
import threading

SERVIDOR = ("127.0.0.1", 3500)
ESPERA = 4.0


def recibir(sock, cola):
    try:
        cola.put(sock.recv(1024))
    except OSError as error:
        cola.put(error)


def main():
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.connect(SERVIDOR)
    cola = queue.Queue()
    sock.send("hay alguien?".encode())
    threading.Thread(target=recibir, args=(sock, cola), daemon=True).start()
    try:
        respuesta = cola.get(timeout=ESPERA)
    except queue.Empty:
        sys.exit("Error: se agotó el tiempo de espera, el servidor no responde")
    if isinstance(respuesta, OSError):
        sys.exit(f"Error: no hay servidor ({respuesta.strerror})")
    print("Respuesta:", respuesta.decode())


if __name__ == "__main__":
    main()
