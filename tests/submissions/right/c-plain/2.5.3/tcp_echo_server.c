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
#define MAX_PEDIDOS 5
#define LONG_MENSAJE 10

static int enviar_todo(int s, const char *datos, size_t total)
{
    size_t enviados = 0;
    while (enviados < total) {
        ssize_t n = send(s, datos + enviados, total - enviados, 0);
        if (n < 0) {
            perror("send");
            return -1;
        }
        enviados += n;
    }
    return 0;
}

/* Junta todo lo que manda el cliente hasta que cierra su lado, y recién ahí responde */
static void atender(int c)
{
    char buffer[LONG_MENSAJE], *todo = NULL;
    size_t cantidad = 0, lugar = 0;
    ssize_t n;

    while ((n = recv(c, buffer, sizeof buffer, 0)) > 0) {
        if (cantidad + n > lugar) {
            lugar = lugar == 0 ? 1024 : lugar * 2;
            char *mas = realloc(todo, lugar);
            if (mas == NULL) {
                perror("realloc");
                free(todo);
                return;
            }
            todo = mas;
        }
        memcpy(todo + cantidad, buffer, n);
        cantidad += n;
    }
    if (n < 0)
        perror("recv");
    else if (enviar_todo(c, todo, cantidad) == 0)
        printf("Se devolvieron %zu bytes\n", cantidad);
    free(todo);
}

int main(void)
{
    struct sockaddr_in servidor, cliente;
    int uno = 1;

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
        atender(c);
        close(c);
    }
}
