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
	conn, err := net.ListenPacket("udp4", direccion)
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close()
	fmt.Println("Socket creado, escuchando en", direccion)

	buffer := make([]byte, longMensaje)
	for {
		n, cliente, err := conn.ReadFrom(buffer)
		if err != nil {
			log.Println(err)
			continue
		}
		fmt.Println("Conexion desde:", cliente)
		if n > 0 {
			if _, err := conn.WriteTo(buffer[:n], cliente); err != nil {
				log.Println(err)
			}
		}
	}
}
