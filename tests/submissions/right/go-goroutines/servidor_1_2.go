package main

import (
	"log"
	"net"
)

func servidor12() {
	conn, err := net.ListenPacket("udp", ":3500")
	if err != nil {
		log.Fatal(err)
	}
	log.Println("escuchando en", conn.LocalAddr())

	for {
		buf := make([]byte, 1024)
		n, origen, err := conn.ReadFrom(buf)
		if err != nil {
			log.Println(err)
			continue
		}
		// Una goroutine por datagrama
		go func() {
			log.Printf("%s mandó %d bytes", origen, n)
			conn.WriteTo(buf[:n], origen)
		}()
	}
}
