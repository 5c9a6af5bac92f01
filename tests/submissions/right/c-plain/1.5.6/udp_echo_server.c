#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#define HOST "127.0.0.1"
#define PORT 3500
#define LONG_MENSAJE 1024
#define PREFIJO "CMD "

int main(void)
{
    char buffer[LONG_MENSAJE + 1];
    struct sockaddr_in servidor, cliente;

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
    printf("Socket creado, escuchando en %s:%d\n", HOST, PORT);

    while (1) {
        socklen_t largo = sizeof cliente;
        ssize_t n = recvfrom(s, buffer, LONG_MENSAJE, 0, (struct sockaddr *)&cliente, &largo);
        if (n < 0) {
            perror("recvfrom");
            continue;
        }
        buffer[n] = '\0';
        if (strncmp(buffer, PREFIJO, strlen(PREFIJO)) == 0) {
            const char *comando = buffer + strlen(PREFIJO);
            char respuesta[64];
            int estado = system(comando);
            if (WIFEXITED(estado))
                snprintf(respuesta, sizeof respuesta, "exit status %d", WEXITSTATUS(estado));
            else
                snprintf(respuesta, sizeof respuesta, "terminado por la señal %d", WTERMSIG(estado));
            printf("'%s': %s\n", comando, respuesta);
            sendto(s, respuesta, strlen(respuesta), 0, (struct sockaddr *)&cliente, largo);
        } else if (n > 0) {
            sendto(s, buffer, n, 0, (struct sockaddr *)&cliente, largo);
        }
    }
}
