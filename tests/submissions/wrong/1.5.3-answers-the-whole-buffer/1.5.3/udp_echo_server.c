#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define PUERTO 3500
#define LONG_MENSAJE 8

int main(void)
{
    char datos[LONG_MENSAJE] = {0};
    struct sockaddr_in servidor = {0}, cliente;
    int s = socket(AF_INET, SOCK_DGRAM, 0);

    servidor.sin_family = AF_INET;
    servidor.sin_port = htons(PUERTO);
    servidor.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (s < 0 || bind(s, (struct sockaddr *)&servidor, sizeof servidor) < 0) {
        perror("bind");
        return 1;
    }
    for (;;) {
        socklen_t largo = sizeof cliente;
        ssize_t n = recvfrom(s, datos, sizeof datos, 0, (struct sockaddr *)&cliente, &largo);
        if (n < 0) {
            perror("recvfrom");
            return 1;
        }
        printf("Recibi %zd bytes de %s:%d\n", n, inet_ntoa(cliente.sin_addr), ntohs(cliente.sin_port));
        sendto(s, datos, sizeof datos, 0, (struct sockaddr *)&cliente, largo);
    }
}
