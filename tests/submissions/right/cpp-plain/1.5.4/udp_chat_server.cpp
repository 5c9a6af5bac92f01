#include <sys/socket.h>

#include <cstdio>

#include "chat.h"

int main() {
    int s = socket(AF_INET, SOCK_DGRAM, 0);
    sockaddr_in servidor = direccion("127.0.0.1", 3500);
    if (s == -1 || bind(s, reinterpret_cast<sockaddr*>(&servidor), sizeof(servidor)) == -1) {
        perror("bind");
        return 1;
    }
    return conversar(s, sockaddr_in{}, true);
}
