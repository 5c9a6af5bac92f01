package main

import (
	"errors"
	"fmt"
	"net"
	"os"
	"time"
)

func pedir151(mensaje string) (string, error) {
	conn, err := net.Dial("udp", "127.0.0.1:3500")
	if err != nil {
		return "", err
	}
	defer conn.Close()
	if _, err := conn.Write([]byte(mensaje)); err != nil {
		return "", err
	}
	conn.SetReadDeadline(time.Now().Add(3 * time.Second))
	buf := make([]byte, 1024)
	n, err := conn.Read(buf)
	return string(buf[:n]), err
}

func cliente151() {
	respuesta, err := pedir151("TyR: Echo sobre UDP")
	switch {
	case errors.Is(err, os.ErrDeadlineExceeded):
		fmt.Println("Se agotó el tiempo de espera")
	case err != nil:
		fmt.Println("No se pudo hablar con el servidor:", err)
	default:
		fmt.Println("-->", respuesta)
	}
}
