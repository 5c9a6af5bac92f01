package main

import (
	"fmt"
	"io"
	"log"
	"net"
)

func cliente21() {
	conn, err := net.Dial("tcp", "localhost:3500")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Fprint(conn, "Hola Mundo!")
	conn.(*net.TCPConn).CloseWrite()
	respuesta, err := io.ReadAll(conn)
	if err != nil {
		log.Fatal(err)
	}
	conn.Close()
	fmt.Printf("Recibido:  %s\n", respuesta)
}
