"""Echo UDP que ejecuta comandos ("/exec ..."), cada uno en un hilo, y responde su exit status."""
import socket
import subprocess
import threading

PREFIJO = "/exec "


def ejecutar(sock, comando, origen):
    resultado = subprocess.run(comando, shell=True, check=False)
    print(f"$ {comando} -> {resultado.returncode}")
    sock.sendto(f"exit status: {resultado.returncode}".encode(), origen)


def main():
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.bind(("0.0.0.0", 3500))
    while True:
        datos, origen = sock.recvfrom(2048)
        texto = datos.decode("utf-8", "replace")
        if texto.startswith(PREFIJO):
            threading.Thread(target=ejecutar, args=(sock, texto[len(PREFIJO):], origen)).start()
        else:
            sock.sendto(datos, origen)


if __name__ == "__main__":
    main()
