#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

#define HOST "127.0.0.1"
#define PORT 3500
#define LONG_MENSAJE 10 /* menos que el mensaje del cliente */

int main(void)
{
    char buffer[LONG_MENSAJE];
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
        struct iovec parte = { .iov_base = buffer, .iov_len = sizeof buffer };
        struct msghdr pedido = { .msg_name = &cliente, .msg_namelen = sizeof cliente, .msg_iov = &parte, .msg_iovlen = 1 };

        /* recvmsg() además avisa si el datagrama no entró (MSG_TRUNC) */
        ssize_t n = recvmsg(s, &pedido, 0);
        if (n < 0) {
            perror("recvmsg");
            continue;
        }
        printf("%zd bytes de %s:%d%s\n", n, inet_ntoa(cliente.sin_addr), ntohs(cliente.sin_port),
               pedido.msg_flags & MSG_TRUNC ? " (cortado, el resto se perdió)" : "");
        if (n > 0)
            sendto(s, buffer, n, 0, (struct sockaddr *)&cliente, pedido.msg_namelen);
    }
}
