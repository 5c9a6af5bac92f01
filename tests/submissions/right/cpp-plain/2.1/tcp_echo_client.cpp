#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>
#include <string>

const char* HOST = "127.0.0.1";
const int PORT = 3500;
const int LONG_MENSAJE = 1024;

int main() {
    std::string mensaje = "Hola Mundo!";

    int s = socket(AF_INET, SOCK_STREAM, 0);
    if (s == -1) {
        perror("socket");
        return 1;
    }

    sockaddr_in servidor{};
    servidor.sin_family = AF_INET;
    servidor.sin_port = htons(PORT);
    inet_pton(AF_INET, HOST, &servidor.sin_addr);
    if (connect(s, reinterpret_cast<sockaddr*>(&servidor), sizeof(servidor)) == -1) {
        perror("connect");
        return 1;
    }

    size_t enviados = 0;
    while (enviados < mensaje.size()) {
        ssize_t n = send(s, mensaje.data() + enviados, mensaje.size() - enviados, 0);
        if (n == -1) {
            perror("send");
            return 1;
        }
        enviados += n;
    }

    char buffer[LONG_MENSAJE];
    ssize_t n = recv(s, buffer, sizeof(buffer), 0);
    if (n == -1) {
        perror("recv");
        return 1;
    }
    close(s);
    std::cout << "Recibido: " << std::string(buffer, n) << std::endl;
    return 0;
}
