package main

import (
	"fmt"
	"io"
	"log"
	"net"
)

const direccion = "127.0.0.1:3500"

func atender(cliente net.Conn) {
	defer cliente.Close()
	fmt.Println("Conexion desde:", cliente.RemoteAddr())
	if _, err := io.Copy(cliente, cliente); err != nil {
		log.Println(err)
	}
}

func main() {
	servidor, err := net.Listen("tcp4", direccion)
	if err != nil {
		log.Fatal(err)
	}
	defer servidor.Close()
	fmt.Println("Socket creado, escuchando en", direccion)

	for {
		cliente, err := servidor.Accept()
		if err != nil {
			log.Println(err)
			continue
		}
		go atender(cliente)
	}
}
