/* Chat sobre UDP: le contesta al último que escribió */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <unistd.h>

#define HOST "127.0.0.1"
#define PORT 3500
#define LONG_MENSAJE 1024

int main(void)
{
    char buffer[LONG_MENSAJE];
    struct sockaddr_in servidor, cliente;
    socklen_t largo = 0; /* 0: todavía no escribió nadie */

    int s = socket(AF_INET, SOCK_DGRAM, 0);
    if (s < 0) {
        perror("socket");
        return EXIT_FAILURE;
    }

    memset(&servidor, 0, sizeof servidor);
    servidor.sin_family = AF_INET;
    servidor.sin_port = htons(PORT);
    inet_pton(AF_INET, HOST, &servidor.sin_addr);
    if (bind(s, (struct sockaddr *)&servidor, sizeof servidor) < 0) {
        perror("bind");
        return EXIT_FAILURE;
    }
    printf("Esperando que alguien escriba en %s:%d\n", HOST, PORT);

    while (1) {
        fd_set lectura;
        FD_ZERO(&lectura);
        FD_SET(s, &lectura);
        /* El teclado se mira recién cuando hay a quién contestarle */
        if (largo > 0)
            FD_SET(STDIN_FILENO, &lectura);
        if (select(s + 1, &lectura, NULL, NULL, NULL) < 0) {
            perror("select");
            return EXIT_FAILURE;
        }

        if (FD_ISSET(s, &lectura)) {
            largo = sizeof cliente;
            ssize_t n = recvfrom(s, buffer, sizeof buffer, 0, (struct sockaddr *)&cliente, &largo);
            if (n < 0)
                perror("recvfrom");
            else
                printf("%s:%d dice: %.*s\n", inet_ntoa(cliente.sin_addr), ntohs(cliente.sin_port), (int)n, buffer);
        }

        if (FD_ISSET(STDIN_FILENO, &lectura)) {
            ssize_t n = read(STDIN_FILENO, buffer, sizeof buffer);
            if (n <= 0)
                break;
            if (buffer[n - 1] == '\n')
                n--;
            if (n > 0 && sendto(s, buffer, n, 0, (struct sockaddr *)&cliente, largo) < 0)
                perror("sendto");
        }
    }
    close(s);
    return EXIT_SUCCESS;
}
