package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"os"
)

func servidor154() {
	conn, err := net.ListenPacket("udp", "127.0.0.1:3500")
	if err != nil {
		log.Fatal(err)
	}
	teclado := bufio.NewReader(os.Stdin)
	buf := make([]byte, 1024)
	for {
		n, origen, err := conn.ReadFrom(buf)
		if err != nil {
			log.Fatal(err)
		}
		fmt.Printf("\033[33m%s:\033[0m %s\n> ", origen, buf[:n])
		linea, err := teclado.ReadString('\n')
		if err != nil {
			return
		}
		conn.WriteTo([]byte(linea), origen)
	}
}
