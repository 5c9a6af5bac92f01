#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define HOST "127.0.0.1"
#define PORT 3500
#define MAX_PEDIDOS 1
#define LONG_MENSAJE 1024

static void enviar_todo(int s, const char *datos, size_t total)
{
    size_t enviados = 0;
    while (enviados < total) {
        ssize_t n = send(s, datos + enviados, total - enviados, 0);
        if (n < 0) {
            perror("send");
            return;
        }
        enviados += n;
    }
}

int main(void)
{
    char buffer[LONG_MENSAJE];
    struct sockaddr_in servidor, cliente;
    int uno = 1;

    /* Que escribirle a un cliente que se fue no termine el servidor */
    signal(SIGPIPE, SIG_IGN);

    int s = socket(AF_INET, SOCK_STREAM, 0);
    if (s < 0) {
        perror("socket");
        return EXIT_FAILURE;
    }
    setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &uno, sizeof uno);

    memset(&servidor, 0, sizeof servidor);
    servidor.sin_family = AF_INET;
    servidor.sin_port = htons(PORT);
    inet_pton(AF_INET, HOST, &servidor.sin_addr);

    if (bind(s, (struct sockaddr *)&servidor, sizeof servidor) < 0) {
        perror("bind");
        return EXIT_FAILURE;
    }
    if (listen(s, MAX_PEDIDOS) < 0) {
        perror("listen");
        return EXIT_FAILURE;
    }
    printf("Socket creado, escuchando en %s:%d\n", HOST, PORT);

    while (1) {
        socklen_t largo = sizeof cliente;
        int c = accept(s, (struct sockaddr *)&cliente, &largo);
        if (c < 0) {
            perror("accept");
            continue;
        }
        printf("Conexion desde: %s:%d\n", inet_ntoa(cliente.sin_addr), ntohs(cliente.sin_port));
        ssize_t n = recv(c, buffer, sizeof buffer, 0);
        if (n < 0)
            perror("recv");
        else
            enviar_todo(c, buffer, n);
        close(c);
    }
}
