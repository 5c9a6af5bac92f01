#pragma once

#include <sys/socket.h>

#include <stdexcept>
#include <string>

// Cada parte va como en "netstrings": el largo en decimal, dos puntos, los bytes y una coma.
inline void enviar(int s, const std::string& parte) {
    std::string datos = std::to_string(parte.size()) + ":" + parte + ",";
    size_t enviados = 0;
    while (enviados < datos.size()) {
        ssize_t n = send(s, datos.data() + enviados, datos.size() - enviados, MSG_NOSIGNAL);
        if (n == -1) {
            throw std::runtime_error("no se pudo enviar");
        }
        enviados += n;
    }
}

inline void leer_exacto(int s, char* destino, size_t cantidad) {
    while (cantidad > 0) {
        ssize_t n = recv(s, destino, cantidad, 0);
        if (n <= 0) {
            throw std::runtime_error("la conexión se cortó");
        }
        destino += n;
        cantidad -= n;
    }
}

inline std::string recibir(int s) {
    std::string largo;
    char letra;
    for (leer_exacto(s, &letra, 1); letra != ':'; leer_exacto(s, &letra, 1)) {
        largo += letra;
        if (letra < '0' || letra > '9' || largo.size() > 9) {
            throw std::runtime_error("largo incorrecto");
        }
    }
    std::string parte(std::stoul(largo), '\0');
    leer_exacto(s, parte.data(), parte.size());
    leer_exacto(s, &letra, 1);
    if (letra != ',') {
        throw std::runtime_error("faltó la coma del final");
    }
    return parte;
}
