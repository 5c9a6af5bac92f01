#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>
#include <vector>

const char* HOST = "127.0.0.1";
const int PORT = 3500;
const int LONG_MENSAJE = 6;

int main() {
    int s = socket(AF_INET, SOCK_DGRAM, 0);
    if (s == -1) {
        perror("socket");
        return 1;
    }

    sockaddr_in servidor{};
    servidor.sin_family = AF_INET;
    servidor.sin_port = htons(PORT);
    inet_pton(AF_INET, HOST, &servidor.sin_addr);
    if (bind(s, reinterpret_cast<sockaddr*>(&servidor), sizeof(servidor)) == -1) {
        perror("bind");
        return 1;
    }
    std::cout << "Socket creado, escuchando en " << HOST << ":" << PORT << std::endl;

    std::vector<char> buffer(LONG_MENSAJE);
    while (true) {
        sockaddr_in cliente{};
        socklen_t largo = sizeof(cliente);
        ssize_t n = recvfrom(s, buffer.data(), buffer.size(), 0, reinterpret_cast<sockaddr*>(&cliente), &largo);
        if (n == -1) {
            perror("recvfrom");
            continue;
        }
        std::cout << "Conexion desde: " << inet_ntoa(cliente.sin_addr) << ":" << ntohs(cliente.sin_port) << std::endl;
        if (n > 0) {
            sendto(s, buffer.data(), n, 0, reinterpret_cast<sockaddr*>(&cliente), largo);
        }
    }
}
