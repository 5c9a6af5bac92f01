"""listen(1), pero con un hilo por cliente: nadie espera."""
import socket
import threading


def atender(conexion, origen):
    with conexion:
        print("atiendo a", origen)
        try:
            datos = conexion.recv(1024)
            conexion.sendall(datos)
        except ConnectionError:
            print("se fue", origen)


def main():
    escucha = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    escucha.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    escucha.bind(("127.0.0.1", 3500))
    escucha.listen(1)
    while True:
        conexion, origen = escucha.accept()
        threading.Thread(target=atender, args=(conexion, origen), daemon=True).start()


main()
