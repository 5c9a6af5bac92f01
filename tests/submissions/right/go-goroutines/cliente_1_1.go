package main

import (
	"fmt"
	"log"
	"net"
)

func cliente11() {
	conn, err := net.Dial("udp", "localhost:3500")
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close()

	fmt.Fprint(conn, "TyR: Echo sobre UDP")
	buf := make([]byte, 1024)
	n, err := conn.Read(buf)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("respuesta (%d bytes): %s\n", n, buf[:n])
}
