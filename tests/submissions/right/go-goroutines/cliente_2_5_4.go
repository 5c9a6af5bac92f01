package main

import (
	"encoding/binary"
	"io"
	"log"
	"net"
	"os"
)

func cliente254() {
	texto := []byte(os.Args[2])
	imagen, err := os.ReadFile(os.Args[3])
	if err != nil {
		log.Fatal(err)
	}
	conn, err := net.Dial("tcp", "127.0.0.1:3500")
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close()
	// Cada parte va con su largo adelante
	for _, parte := range [][]byte{texto, imagen} {
		binary.Write(conn, binary.BigEndian, uint64(len(parte)))
		conn.Write(parte)
	}
	fin := make([]byte, 2)
	io.ReadFull(conn, fin)
	log.Printf("el servidor dijo %s", fin)
}
