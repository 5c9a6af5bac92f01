package main

import (
	"encoding/binary"
	"fmt"
	"io"
	"log"
	"net"
	"os"
)

func servidor254() {
	l, err := net.Listen("tcp", "127.0.0.1:3500")
	if err != nil {
		log.Fatal(err)
	}
	for numero := 1; ; numero++ {
		conn, err := l.Accept()
		if err != nil {
			log.Fatal(err)
		}
		if err := recibir254(conn, numero); err != nil {
			log.Println("transferencia incompleta:", err)
		}
		conn.Close()
	}
}

func recibir254(conn net.Conn, numero int) error {
	texto, err := parte254(conn)
	if err != nil {
		return err
	}
	fmt.Printf("texto: %s\n", texto)
	imagen, err := parte254(conn)
	if err != nil {
		return err
	}
	if err := os.WriteFile(fmt.Sprintf("recibida-%d.png", numero), imagen, 0o644); err != nil {
		return err
	}
	_, err = io.WriteString(conn, "OK")
	return err
}

func parte254(conn net.Conn) ([]byte, error) {
	var largo uint64
	if err := binary.Read(conn, binary.BigEndian, &largo); err != nil {
		return nil, err
	}
	return io.ReadAll(&exacto{conn, largo})
}

// exacto termina después de esa cantidad de bytes, y antes es un error
type exacto struct {
	r     io.Reader
	resto uint64
}

func (e *exacto) Read(p []byte) (int, error) {
	if e.resto == 0 {
		return 0, io.EOF
	}
	if uint64(len(p)) > e.resto {
		p = p[:e.resto]
	}
	n, err := e.r.Read(p)
	e.resto -= uint64(n)
	if err == io.EOF && e.resto > 0 {
		err = io.ErrUnexpectedEOF
	}
	return n, err
}
