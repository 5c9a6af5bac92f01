#include "partes.h"

#include <arpa/inet.h>
#include <stdlib.h>
#include <sys/socket.h>

static int enviar_todo(int s, const char *datos, size_t total)
{
    while (total > 0) {
        ssize_t n = send(s, datos, total, MSG_NOSIGNAL);
        if (n < 0)
            return -1;
        datos += n;
        total -= n;
    }
    return 0;
}

int enviar_parte(int s, const void *datos, uint32_t largo)
{
    uint32_t encabezado = htonl(largo);
    if (enviar_todo(s, (const char *)&encabezado, sizeof encabezado) < 0)
        return -1;
    return enviar_todo(s, datos, largo);
}

char *recibir_parte(int s, uint32_t *largo)
{
    uint32_t encabezado;
    /* MSG_WAITALL: recv() no vuelve hasta tener todo lo pedido */
    if (recv(s, &encabezado, sizeof encabezado, MSG_WAITALL) != sizeof encabezado)
        return NULL;
    *largo = ntohl(encabezado);

    char *datos = malloc((size_t)*largo + 1);
    if (datos == NULL)
        return NULL;
    if (*largo > 0 && recv(s, datos, *largo, MSG_WAITALL) != (ssize_t)*largo) {
        free(datos);
        return NULL;
    }
    datos[*largo] = '\0';
    return datos;
}
