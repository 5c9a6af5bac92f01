// Un solo hilo para todos los clientes: epoll dice cuál tiene algo, y de cada uno se guarda lo que va llegando.
#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <iostream>
#include <map>
#include <string>

const char* HOST = "127.0.0.1";
const int PORT = 3500;
const int MAX_PEDIDOS = 5;
const int LONG_MENSAJE = 6;

struct Cliente {
    std::string mensaje;
    size_t enviados = 0;
};

void vigilar(int epoll, int operacion, int fd, uint32_t que) {
    epoll_event evento{};
    evento.events = que;
    evento.data.fd = fd;
    epoll_ctl(epoll, operacion, fd, &evento);
}

// false cuando el cliente terminó, bien o mal
bool leer(int epoll, int fd, Cliente& cliente) {
    char buffer[LONG_MENSAJE];
    ssize_t n = recv(fd, buffer, sizeof(buffer), 0);
    if (n > 0) {
        cliente.mensaje.append(buffer, n);
        return true;
    }
    if (n == -1) {
        return errno == EAGAIN;
    }
    // Ya mandó todo: desde ahora interesa cuándo se le puede escribir
    vigilar(epoll, EPOLL_CTL_MOD, fd, EPOLLOUT);
    return true;
}

bool escribir(int fd, Cliente& cliente) {
    size_t falta = cliente.mensaje.size() - cliente.enviados;
    ssize_t n = send(fd, cliente.mensaje.data() + cliente.enviados, falta, MSG_NOSIGNAL);
    if (n == -1) {
        return errno == EAGAIN;
    }
    cliente.enviados += n;
    return cliente.enviados < cliente.mensaje.size();
}

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

    int epoll = epoll_create1(0);
    vigilar(epoll, EPOLL_CTL_ADD, s, EPOLLIN);
    std::map<int, Cliente> clientes;
    std::array<epoll_event, 16> eventos{};
    while (true) {
        int listos = epoll_wait(epoll, eventos.data(), eventos.size(), -1);
        for (int i = 0; i < listos; i++) {
            int fd = eventos[i].data.fd;
            if (fd == s) {
                int nuevo = accept(s, nullptr, nullptr);
                if (nuevo != -1) {
                    fcntl(nuevo, F_SETFL, O_NONBLOCK);
                    clientes[nuevo] = Cliente{};
                    vigilar(epoll, EPOLL_CTL_ADD, nuevo, EPOLLIN);
                }
                continue;
            }
            bool sigue = eventos[i].events & EPOLLOUT ? escribir(fd, clientes[fd]) : leer(epoll, fd, clientes[fd]);
            if (!sigue) {
                clientes.erase(fd);
                close(fd);
            }
        }
    }
}
