#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>

const char* HOST = "127.0.0.1";
const int PORT = 3500;
const int LONG_MENSAJE = 1024;

std::string ejecutar(const std::string& comando) {
    std::cout << "Ejecutando: " << comando << std::endl;
    int estado = std::system(comando.c_str());
    return "salió con " + std::to_string(WIFEXITED(estado) ? WEXITSTATUS(estado) : 128 + WTERMSIG(estado));
}

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

    char buffer[LONG_MENSAJE];
    while (true) {
        sockaddr_in cliente{};
        socklen_t largo = sizeof(cliente);
        ssize_t n = recvfrom(s, buffer, sizeof(buffer), 0, reinterpret_cast<sockaddr*>(&cliente), &largo);
        if (n == -1) {
            perror("recvfrom");
            continue;
        }
        // Los mensajes que empiezan con ! son comandos
        std::string mensaje(buffer, n);
        std::string respuesta = n > 0 && mensaje[0] == '!' ? ejecutar(mensaje.substr(1)) : mensaje;
        sendto(s, respuesta.data(), respuesta.size(), 0, reinterpret_cast<sockaddr*>(&cliente), largo);
    }
}
