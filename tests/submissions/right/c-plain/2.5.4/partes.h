/* Cada parte del mensaje: su largo en 4 bytes (orden de red) y después esos bytes */
#ifndef PARTES_H
#define PARTES_H

#include <stdint.h>

int enviar_parte(int s, const void *datos, uint32_t largo);

/* Devuelve la parte en memoria pedida con malloc(), o NULL si se cortó */
char *recibir_parte(int s, uint32_t *largo);

#endif
