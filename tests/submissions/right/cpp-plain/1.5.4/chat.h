#pragma once

#include <netinet/in.h>

#include <string>

// Espera el teclado y el socket a la vez. Muestra lo que llega y se lo manda a "otro", que cambia con cada mensaje si "aprende".
int conversar(int s, sockaddr_in otro, bool aprende);

sockaddr_in direccion(const char* host, int puerto);
