/* uso: tcp_client TEXTO IMAGEN */
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

int main(int argc, char *argv[])
{
    if (argc != 3) {
        fprintf(stderr, "uso: %s TEXTO IMAGEN\n", argv[0]);
        return EXIT_FAILURE;
    }

    FILE *archivo = fopen(argv[2], "rb");
    if (archivo == NULL) {
        perror(argv[2]);
        return EXIT_FAILURE;
    }
    fseek(archivo, 0, SEEK_END);
    long largo = ftell(archivo);
    rewind(archivo);
    char *imagen = malloc(largo + 1);
    if (imagen == NULL || fread(imagen, 1, largo, archivo) != (size_t)largo) {
        perror(argv[2]);
        return EXIT_FAILURE;
    }
    fclose(archivo);

    int s = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in servidor;
    memset(&servidor, 0, sizeof servidor);
    servidor.sin_family = AF_INET;
    servidor.sin_port = htons(PORT);
    inet_pton(AF_INET, HOST, &servidor.sin_addr);
    if (s < 0 || connect(s, (struct sockaddr *)&servidor, sizeof servidor) < 0) {
        perror("connect");
        return EXIT_FAILURE;
    }

    if (enviar_parte(s, argv[1], strlen(argv[1])) < 0 || enviar_parte(s, imagen, largo) < 0) {
        perror("send");
        return EXIT_FAILURE;
    }
    free(imagen);

    uint32_t n;
    char *respuesta = recibir_parte(s, &n);
    if (respuesta == NULL) {
        fprintf(stderr, "El servidor no confirmó la llegada\n");
        return EXIT_FAILURE;
    }
    printf("Servidor: %s\n", respuesta);
    free(respuesta);
    close(s);
    return EXIT_SUCCESS;
}
