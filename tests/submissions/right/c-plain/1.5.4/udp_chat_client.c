/* Chat sobre UDP: select() espera a la vez el teclado y el socket */
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
    struct sockaddr_in servidor;

    int s = socket(AF_INET, SOCK_DGRAM, 0);
    if (s < 0) {
        perror("socket");
        return EXIT_FAILURE;
    }

    memset(&servidor, 0, sizeof servidor);
    servidor.sin_family = AF_INET;
    servidor.sin_port = htons(PORT);
    inet_pton(AF_INET, HOST, &servidor.sin_addr);

    printf("Escriba un mensaje y Enter (Ctrl+D termina)\n");
    while (1) {
        fd_set lectura;
        FD_ZERO(&lectura);
        FD_SET(STDIN_FILENO, &lectura);
        FD_SET(s, &lectura);
        if (select(s + 1, &lectura, NULL, NULL, NULL) < 0) {
            perror("select");
            return EXIT_FAILURE;
        }

        if (FD_ISSET(s, &lectura)) {
            ssize_t n = recvfrom(s, buffer, sizeof buffer, 0, NULL, NULL);
            if (n < 0)
                perror("recvfrom");
            else
                printf("Servidor: %.*s\n", (int)n, buffer);
        }

        if (FD_ISSET(STDIN_FILENO, &lectura)) {
            /* read() y no fgets(): select() no sabe de lo que guarda stdio */
            ssize_t n = read(STDIN_FILENO, buffer, sizeof buffer);
            if (n <= 0)
                break;
            if (buffer[n - 1] == '\n')
                n--;
            if (n > 0 && sendto(s, buffer, n, 0, (struct sockaddr *)&servidor, sizeof servidor) < 0)
                perror("sendto");
        }
    }
    close(s);
    return EXIT_SUCCESS;
}
