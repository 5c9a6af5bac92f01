#include <sys/socket.h>

#include <cstdio>

#include "chat.h"

int main() {
    int s = socket(AF_INET, SOCK_DGRAM, 0);
    if (s == -1) {
        perror("socket");
        return 1;
    }
    return conversar(s, direccion("127.0.0.1", 3500), false);
}
