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
	mensaje := "TyR: Echo sobre UDP"

	conn, err := net.Dial("udp4", direccion)
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close()

	if _, err := conn.Write([]byte(mensaje)); err != nil {
		log.Fatal(err)
	}

	buffer := make([]byte, longMensaje)
	n, err := conn.Read(buffer)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("-->", string(buffer[:n]))
}
