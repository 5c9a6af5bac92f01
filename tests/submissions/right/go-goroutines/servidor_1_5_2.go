package main

import (
	"log"
	"net"
)

var permitida152 = net.IPv4(127, 0, 0, 1)

func servidor152() {
	conn, err := net.ListenUDP("udp", &net.UDPAddr{Port: 3500})
	if err != nil {
		log.Fatal(err)
	}
	buf := make([]byte, 1024)
	for {
		n, origen, err := conn.ReadFromUDP(buf)
		if err != nil {
			log.Fatal(err)
		}
		if !origen.IP.Equal(permitida152) {
			log.Println("ignorado:", origen)
			continue
		}
		conn.WriteToUDP(buf[:n], origen)
	}
}
