#include <arpa/inet.h>
#include <netinet/in.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>

#include "protocolo.h"

int main(int argc, char* argv[]) {
    if (argc != 3) {
        std::cerr << "uso: " << argv[0] << " TEXTO IMAGEN" << std::endl;
        return 2;
    }
    std::ifstream archivo(argv[2], std::ios::binary);
    if (!archivo) {
        std::cerr << "No se puede abrir " << argv[2] << std::endl;
        return 1;
    }
    std::string imagen{std::istreambuf_iterator<char>(archivo), {}};

    int s = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in servidor{};
    servidor.sin_family = AF_INET;
    servidor.sin_port = htons(3500);
    inet_pton(AF_INET, "127.0.0.1", &servidor.sin_addr);
    if (connect(s, reinterpret_cast<sockaddr*>(&servidor), sizeof(servidor)) == -1) {
        perror("connect");
        return 1;
    }
    try {
        enviar(s, argv[1]);
        enviar(s, imagen);
        std::cout << "El servidor dice: " << recibir(s) << std::endl;
    } catch (const std::exception& error) {
        std::cerr << "Error: " << error.what() << std::endl;
        return 1;
    }
    close(s);
    return 0;
}
