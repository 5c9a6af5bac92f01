#include <arpa/inet.h>
#include <netinet/in.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <iostream>
#include <thread>

#include "protocolo.h"

void atender(int cliente, int numero) {
    try {
        std::string texto = recibir(cliente);
        std::string imagen = recibir(cliente);
        std::string nombre = "imagen-" + std::to_string(numero) + ".png";
        std::ofstream(nombre, std::ios::binary) << imagen;
        std::cout << "Texto: " << texto + "\n" << std::flush;
        enviar(cliente, "guardada como " + nombre);
    } catch (const std::exception& error) {
        std::cerr << "Transferencia incompleta: " << error.what() << std::endl;
    }
    close(cliente);
}

int main() {
    int s = socket(AF_INET, SOCK_STREAM, 0);
    int uno = 1;
    setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &uno, sizeof(uno));
    sockaddr_in servidor{};
    servidor.sin_family = AF_INET;
    servidor.sin_port = htons(3500);
    inet_pton(AF_INET, "127.0.0.1", &servidor.sin_addr);
    if (bind(s, reinterpret_cast<sockaddr*>(&servidor), sizeof(servidor)) == -1 || listen(s, 5) == -1) {
        perror("bind/listen");
        return 1;
    }
    for (int numero = 1;; numero++) {
        int cliente = accept(s, nullptr, nullptr);
        if (cliente == -1) {
            perror("accept");
            continue;
        }
        std::thread(atender, cliente, numero).detach();
    }
}
