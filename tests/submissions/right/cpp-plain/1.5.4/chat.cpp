#include "chat.h"

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>

sockaddr_in direccion(const char* host, int puerto) {
    sockaddr_in d{};
    d.sin_family = AF_INET;
    d.sin_port = htons(puerto);
    inet_pton(AF_INET, host, &d.sin_addr);
    return d;
}

int conversar(int s, sockaddr_in otro, bool aprende) {
    char buffer[1024];
    while (true) {
        pollfd esperas[2] = {{STDIN_FILENO, POLLIN, 0}, {s, POLLIN, 0}};
        if (poll(esperas, 2, -1) == -1) {
            perror("poll");
            return 1;
        }
        if (esperas[1].revents & POLLIN) {
            sockaddr_in origen{};
            socklen_t largo = sizeof(origen);
            ssize_t n = recvfrom(s, buffer, sizeof(buffer), 0, reinterpret_cast<sockaddr*>(&origen), &largo);
            if (n >= 0) {
                std::cout << "[" << inet_ntoa(origen.sin_addr) << ":" << ntohs(origen.sin_port) << "] " << std::string(buffer, n) << std::endl;
                if (aprende) {
                    otro = origen;
                }
            }
        }
        if (esperas[0].revents & (POLLIN | POLLHUP)) {
            ssize_t n = read(STDIN_FILENO, buffer, sizeof(buffer));
            if (n <= 0) {
                return 0;
            }
            if (otro.sin_port == 0) {
                std::cout << "Todavía no hay nadie" << std::endl;
            } else if (sendto(s, buffer, n, 0, reinterpret_cast<sockaddr*>(&otro), sizeof(otro)) == -1) {
                perror("sendto");
            }
        }
    }
}
