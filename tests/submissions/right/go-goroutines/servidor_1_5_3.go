package main

import (
	"log"
	"net"
)

const buffer153 = 8

func servidor153() {
	conn, err := net.ListenPacket("udp4", "127.0.0.1:3500")
	if err != nil {
		log.Fatal(err)
	}
	for {
		buf := make([]byte, buffer153)
		n, origen, err := conn.ReadFrom(buf)
		if err != nil {
			log.Fatal(err)
		}
		log.Printf("quedaron %d bytes: %q", n, buf[:n])
		conn.WriteTo(buf[:n], origen)
	}
}
