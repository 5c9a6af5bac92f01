package main

import (
	"log"
	"net"
	"syscall"
)

func servidor251() {
	l, err := net.Listen("tcp", "127.0.0.1:3500")
	if err != nil {
		log.Fatal(err)
	}
	// Go no deja elegir la cola; volver a llamar a listen() la cambia
	crudo, err := l.(*net.TCPListener).SyscallConn()
	if err != nil {
		log.Fatal(err)
	}
	crudo.Control(func(fd uintptr) { err = syscall.Listen(int(fd), 1) })
	if err != nil {
		log.Fatal(err)
	}
	for {
		conn, err := l.Accept()
		if err != nil {
			log.Fatal(err)
		}
		buf := make([]byte, 1024)
		n, _ := conn.Read(buf)
		conn.Write(buf[:n])
		conn.Close()
	}
}
