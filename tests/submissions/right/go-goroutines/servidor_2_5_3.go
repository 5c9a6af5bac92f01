package main

import (
	"bytes"
	"io"
	"log"
	"net"
)

func servidor253() {
	l, err := net.Listen("tcp", "127.0.0.1:3500")
	if err != nil {
		log.Fatal(err)
	}
	for {
		conn, err := l.Accept()
		if err != nil {
			log.Fatal(err)
		}
		var todo bytes.Buffer
		buf := make([]byte, 8)
		for {
			n, err := conn.Read(buf)
			todo.Write(buf[:n])
			if err == io.EOF {
				break
			}
			if err != nil {
				log.Println(err)
				break
			}
		}
		conn.Write(todo.Bytes())
		conn.Close()
	}
}
