"""Echo UDP que termina con "/salir": el hilo que atiende avisa al principal con un evento."""
import socket
import threading

fin = threading.Event()


def atender(sock):
    while True:
        datos, origen = sock.recvfrom(1024)
        if datos.decode("utf-8", "replace").strip() == "/salir":
            sock.sendto("chau!".encode(), origen)
            fin.set()
            return
        sock.sendto(datos, origen)


def main():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
        sock.bind(("127.0.0.1", 3500))
        hilo = threading.Thread(target=atender, args=(sock,))
        hilo.start()
        fin.wait()
        hilo.join()
    print("Servidor terminado por pedido de un cliente")


main()
