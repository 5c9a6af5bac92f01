package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"os"
)

func cliente154() {
	conn, err := net.Dial("udp", "127.0.0.1:3500")
	if err != nil {
		log.Fatal(err)
	}
	// Lo que llega se imprime mientras se puede seguir escribiendo
	go func() {
		buf := make([]byte, 1024)
		for {
			n, err := conn.Read(buf)
			if err != nil {
				fmt.Println("(sin conexión)", err)
				continue
			}
			fmt.Printf("\033[36mservidor:\033[0m %s\n", buf[:n])
		}
	}()
	teclado := bufio.NewScanner(os.Stdin)
	for teclado.Scan() {
		fmt.Fprint(conn, teclado.Text())
	}
}
