#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>
#include <string>

const char* HOST = "127.0.0.1";
const int PORT = 3500;
const int LONG_MENSAJE = 1024;
const int ESPERA_MS = 3500;

int main() {
    std::string mensaje = "TyR: Echo sobre UDP";

    int s = socket(AF_INET, SOCK_DGRAM, 0);
    if (s == -1) {
        perror("socket");
        return 1;
    }

    sockaddr_in servidor{};
    servidor.sin_family = AF_INET;
    servidor.sin_port = htons(PORT);
    inet_pton(AF_INET, HOST, &servidor.sin_addr);

    if (sendto(s, mensaje.data(), mensaje.size(), 0, reinterpret_cast<sockaddr*>(&servidor), sizeof(servidor)) == -1) {
        perror("sendto");
        return 1;
    }

    // Se espera con un límite; recién si llegó algo se llama a recvfrom()
    pollfd espera{s, POLLIN, 0};
    int listos = poll(&espera, 1, ESPERA_MS);
    if (listos == -1) {
        perror("poll");
        return 1;
    }
    if (listos == 0) {
        std::cerr << "Pasaron " << ESPERA_MS << " ms sin respuesta del servidor" << std::endl;
        close(s);
        return 1;
    }

    char buffer[LONG_MENSAJE];
    ssize_t n = recvfrom(s, buffer, sizeof(buffer), 0, nullptr, nullptr);
    if (n == -1) {
        perror("recvfrom");
        return 1;
    }
    close(s);
    std::cout << "--> " << std::string(buffer, n) << std::endl;
    return 0;
}
