package main

import (
	"fmt"
	"net"
	"os"
)

func servidor155() {
	conn, err := net.ListenPacket("udp", ":3500")
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	defer conn.Close()
	buf := make([]byte, 1024)
	for {
		n, origen, _ := conn.ReadFrom(buf)
		if string(buf[:n]) == "shutdown" {
			fmt.Println("apagado por", origen)
			os.Exit(3)
		}
		conn.WriteTo(buf[:n], origen)
	}
}
