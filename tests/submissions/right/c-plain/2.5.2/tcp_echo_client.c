/* uso: tcp_echo_client [MENSAJE] */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define HOST "127.0.0.1"
#define PORT 3500
#define LONG_MENSAJE 1024
#define PEDAZO 10 /* bytes que se le dan a cada send() */

int main(int argc, char *argv[])
{
    const char *mensaje = argc > 1 ? argv[1] : "Hola Mundo! Este mensaje va de a pedazos";
    char buffer[LONG_MENSAJE];
    struct sockaddr_in servidor;

    int s = socket(AF_INET, SOCK_STREAM, 0);
    if (s < 0) {
        perror("socket");
        return EXIT_FAILURE;
    }

    memset(&servidor, 0, sizeof servidor);
    servidor.sin_family = AF_INET;
    servidor.sin_port = htons(PORT);
    inet_pton(AF_INET, HOST, &servidor.sin_addr);

    if (connect(s, (struct sockaddr *)&servidor, sizeof servidor) < 0) {
        perror("connect");
        return EXIT_FAILURE;
    }

    size_t total = strlen(mensaje), enviados = 0;
    while (enviados < total) {
        size_t pedazo = total - enviados < PEDAZO ? total - enviados : PEDAZO;
        /* send() devuelve lo que aceptó, que puede ser menos que el pedazo */
        ssize_t n = send(s, mensaje + enviados, pedazo, 0);
        if (n < 0) {
            perror("send");
            return EXIT_FAILURE;
        }
        enviados += n;
    }
    /* Así el servidor sabe que no hay más */
    shutdown(s, SHUT_WR);

    printf("Recibido: ");
    ssize_t n;
    while ((n = recv(s, buffer, sizeof buffer, 0)) > 0)
        fwrite(buffer, 1, n, stdout);
    printf("\n");
    if (n < 0) {
        perror("recv");
        return EXIT_FAILURE;
    }
    close(s);
    return EXIT_SUCCESS;
}
