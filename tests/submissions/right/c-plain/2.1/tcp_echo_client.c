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

int main(void)
{
    const char *mensaje = "Hola Mundo!";
    char buffer[LONG_MENSAJE + 1];
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

    /* send() puede mandar menos de lo pedido */
    size_t total = strlen(mensaje), enviados = 0;
    while (enviados < total) {
        ssize_t n = send(s, mensaje + enviados, total - enviados, 0);
        if (n < 0) {
            perror("send");
            return EXIT_FAILURE;
        }
        enviados += n;
    }

    ssize_t n = recv(s, buffer, LONG_MENSAJE, 0);
    if (n < 0) {
        perror("recv");
        return EXIT_FAILURE;
    }
    buffer[n] = '\0';
    close(s);
    printf("Recibido: %s\n", buffer);
    return EXIT_SUCCESS;
}
