package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"net"
	"os"
	"strings"
)

func cliente252() {
	fmt.Print("¿Qué mando? ")
	linea, _ := bufio.NewReader(os.Stdin).ReadString('\n')
	datos := []byte(strings.TrimRight(linea, "\r\n"))

	conn, err := net.Dial("tcp", "127.0.0.1:3500")
	if err != nil {
		log.Fatal(err)
	}
	for len(datos) > 0 {
		pedazo := datos
		if len(pedazo) > 7 {
			pedazo = pedazo[:7]
		}
		n, err := conn.Write(pedazo)
		if err != nil {
			log.Fatal(err)
		}
		datos = datos[n:]
	}
	conn.(*net.TCPConn).CloseWrite()
	io.Copy(os.Stdout, conn)
	fmt.Println()
}
