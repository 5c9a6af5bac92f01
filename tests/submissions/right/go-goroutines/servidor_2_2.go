package main

import (
	"io"
	"log"
	"net"
)

func servidor22() {
	l, err := net.Listen("tcp", ":3500")
	if err != nil {
		log.Fatal(err)
	}
	log.Println("escuchando en", l.Addr())
	for {
		conn, err := l.Accept()
		if err != nil {
			log.Println(err)
			continue
		}
		go atender22(conn)
	}
}

func atender22(conn net.Conn) {
	defer conn.Close()
	log.Println("conexión desde", conn.RemoteAddr())
	n, err := io.Copy(conn, conn)
	log.Println("fin de", conn.RemoteAddr(), n, err)
}
