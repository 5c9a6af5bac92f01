package main

import (
	"fmt"
	"log"
	"net"
)

const (
	direccion   = "127.0.0.1:3500"
	longMensaje = 1024
)

func main() {
	conn, err := net.Dial("tcp4", direccion)
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close()

	if _, err := conn.Write([]byte("Hola Mundo!")); err != nil {
		log.Fatal(err)
	}

	buffer := make([]byte, longMensaje)
	n, err := conn.Read(buffer)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("Recibido:", string(buffer[:n]))
}
