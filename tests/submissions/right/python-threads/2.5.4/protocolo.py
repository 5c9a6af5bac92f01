"""Campos con nombre y tamaño en una línea de texto: "texto 12\\n" y después esos 12 bytes; "imagen 0\\n"; al final, "fin\\n"."""


def escribir(salida, nombre, datos):
    salida.write(f"{nombre} {len(datos)}\n".encode())
    salida.write(datos)


def terminar(salida):
    salida.write(b"fin\n")
    salida.flush()


def leer(entrada):
    campos = {}
    while (linea := entrada.readline()) != b"fin\n":
        if not linea.endswith(b"\n"):
            raise EOFError("la conexión se cortó antes del fin")
        nombre, cantidad = linea.split()
        datos = entrada.read(int(cantidad))
        if len(datos) < int(cantidad):
            raise EOFError("la conexión se cortó en medio de un campo")
        campos[nombre.decode()] = datos
    return campos
