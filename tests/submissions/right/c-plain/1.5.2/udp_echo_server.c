#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define PORT 3500
#define LONG_MENSAJE 1024
#define PERMITIDA "127.0.0.1"

int main(void)
{
    char buffer[LONG_MENSAJE];
    struct sockaddr_in servidor, cliente;
    struct in_addr permitida;

    inet_pton(AF_INET, PERMITIDA, &permitida);

    int s = socket(AF_INET, SOCK_DGRAM, 0);
    if (s < 0) {
        perror("socket");
        return EXIT_FAILURE;
    }

    memset(&servidor, 0, sizeof servidor);
    servidor.sin_family = AF_INET;
    servidor.sin_port = htons(PORT);
    servidor.sin_addr.s_addr = htonl(INADDR_ANY);

    if (bind(s, (struct sockaddr *)&servidor, sizeof servidor) < 0) {
        perror("bind");
        return EXIT_FAILURE;
    }
    printf("Escuchando en el puerto %d, solo para %s\n", PORT, PERMITIDA);

    while (1) {
        socklen_t largo = sizeof cliente;
        ssize_t n = recvfrom(s, buffer, sizeof buffer, 0, (struct sockaddr *)&cliente, &largo);
        if (n < 0) {
            perror("recvfrom");
            continue;
        }
        /* Se compara la dirección (32 bits), no el puerto, que cambia en cada ejecución */
        if (cliente.sin_addr.s_addr != permitida.s_addr) {
            printf("Ignorado: %s\n", inet_ntoa(cliente.sin_addr));
            continue;
        }
        printf("Conexion desde: %s:%d\n", inet_ntoa(cliente.sin_addr), ntohs(cliente.sin_port));
        if (n > 0)
            sendto(s, buffer, n, 0, (struct sockaddr *)&cliente, largo);
    }
}
