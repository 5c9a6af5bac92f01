#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#define HOST "127.0.0.1"
#define PORT 3500
#define LONG_MENSAJE 1024
#define ESPERA 3 /* segundos */

int main(void)
{
    const char *mensaje = "TyR: Echo sobre UDP";
    char buffer[LONG_MENSAJE + 1];
    struct sockaddr_in servidor;
    struct timeval espera = { .tv_sec = ESPERA, .tv_usec = 0 };

    int s = socket(AF_INET, SOCK_DGRAM, 0);
    if (s < 0) {
        perror("socket");
        return EXIT_FAILURE;
    }

    /* Sin esto recvfrom() espera para siempre */
    if (setsockopt(s, SOL_SOCKET, SO_RCVTIMEO, &espera, sizeof espera) < 0) {
        perror("setsockopt");
        return EXIT_FAILURE;
    }

    memset(&servidor, 0, sizeof servidor);
    servidor.sin_family = AF_INET;
    servidor.sin_port = htons(PORT);
    inet_pton(AF_INET, HOST, &servidor.sin_addr);

    if (sendto(s, mensaje, strlen(mensaje), 0, (struct sockaddr *)&servidor, sizeof servidor) < 0) {
        perror("sendto");
        return EXIT_FAILURE;
    }

    ssize_t n = recvfrom(s, buffer, LONG_MENSAJE, 0, NULL, NULL);
    if (n < 0) {
        if (errno == EAGAIN || errno == EWOULDBLOCK)
            fprintf(stderr, "El servidor no respondió en %d segundos\n", ESPERA);
        else
            perror("recvfrom");
        close(s);
        return EXIT_FAILURE;
    }
    buffer[n] = '\0';
    printf("--> %s\n", buffer);

    close(s);
    return EXIT_SUCCESS;
}
