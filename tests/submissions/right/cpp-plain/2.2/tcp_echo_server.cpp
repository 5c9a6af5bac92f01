#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>
#include <vector>

const char* HOST = "127.0.0.1";
const int PORT = 3500;
const int MAX_PEDIDOS = 5;
const int LONG_MENSAJE = 1024;

int main() {
    int s = socket(AF_INET, SOCK_STREAM, 0);
    if (s == -1) {
        perror("socket");
        return 1;
    }
    int uno = 1;
    setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &uno, sizeof(uno));

    sockaddr_in servidor{};
    servidor.sin_family = AF_INET;
    servidor.sin_port = htons(PORT);
    inet_pton(AF_INET, HOST, &servidor.sin_addr);
    if (bind(s, reinterpret_cast<sockaddr*>(&servidor), sizeof(servidor)) == -1 || listen(s, MAX_PEDIDOS) == -1) {
        perror("bind/listen");
        return 1;
    }
    std::cout << "Socket creado, escuchando en " << HOST << ":" << PORT << std::endl;

    std::vector<char> buffer(LONG_MENSAJE);
    while (true) {
        sockaddr_in direccion{};
        socklen_t largo = sizeof(direccion);
        int cliente = accept(s, reinterpret_cast<sockaddr*>(&direccion), &largo);
        if (cliente == -1) {
            perror("accept");
            continue;
        }
        std::cout << "Conexion desde: " << inet_ntoa(direccion.sin_addr) << ":" << ntohs(direccion.sin_port) << std::endl;

        // Se responde todo lo que mande el cliente hasta que cierre
        ssize_t n;
        while ((n = recv(cliente, buffer.data(), buffer.size(), 0)) > 0) {
            ssize_t enviados = 0;
            while (enviados < n) {
                // MSG_NOSIGNAL: sin SIGPIPE si el cliente ya no está
                ssize_t m = send(cliente, buffer.data() + enviados, n - enviados, MSG_NOSIGNAL);
                if (m == -1) {
                    break;
                }
                enviados += m;
            }
            if (enviados < n) {
                break;
            }
        }
        if (n == -1) {
            perror("recv");
        }
        close(cliente);
    }
}
