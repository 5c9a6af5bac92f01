#include "partes.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define HOST "127.0.0.1"
#define PORT 3500

static void atender(int c, int numero)
{
    uint32_t largo_texto, largo_imagen;
    char *texto = recibir_parte(c, &largo_texto);
    char *imagen = texto == NULL ? NULL : recibir_parte(c, &largo_imagen);
    if (imagen == NULL) {
        fprintf(stderr, "La transferencia se cortó\n");
        free(texto);
        return;
    }

    char nombre[32];
    snprintf(nombre, sizeof nombre, "imagen_%d.png", numero);
    FILE *archivo = fopen(nombre, "wb");
    if (archivo == NULL) {
        perror(nombre);
    } else {
        fwrite(imagen, 1, largo_imagen, archivo);
        fclose(archivo);
        printf("Texto: %s\nImagen: %s (%u bytes)\n", texto, nombre, largo_imagen);
        enviar_parte(c, "recibido", strlen("recibido"));
    }
    free(texto);
    free(imagen);
}

int main(void)
{
    int uno = 1, numero = 0;
    struct sockaddr_in servidor;

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
    if (bind(s, (struct sockaddr *)&servidor, sizeof servidor) < 0 || listen(s, 5) < 0) {
        perror("bind/listen");
        return EXIT_FAILURE;
    }

    while (1) {
        int c = accept(s, NULL, NULL);
        if (c < 0) {
            perror("accept");
            continue;
        }
        atender(c, ++numero);
        close(c);
    }
}
