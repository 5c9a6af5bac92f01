// Todos los programas de la guía en un solo ejecutable: ./guia servidor-1.2
package main

import (
	"fmt"
	"os"
)

var programas = map[string]func(){
	"cliente-1.1":    cliente11,
	"servidor-1.2":   servidor12,
	"cliente-1.5.1":  cliente151,
	"servidor-1.5.2": servidor152,
	"servidor-1.5.3": servidor153,
	"cliente-1.5.4":  cliente154,
	"servidor-1.5.4": servidor154,
	"servidor-1.5.5": servidor155,
	"servidor-1.5.6": servidor156,
	"cliente-2.1":    cliente21,
	"servidor-2.2":   servidor22,
	"servidor-2.5.1": servidor251,
	"cliente-2.5.2":  cliente252,
	"servidor-2.5.3": servidor253,
	"cliente-2.5.4":  cliente254,
	"servidor-2.5.4": servidor254,
}

func main() {
	if len(os.Args) < 2 || programas[os.Args[1]] == nil {
		fmt.Println("uso: guia PROGRAMA [TEXTO IMAGEN]")
		os.Exit(1)
	}
	programas[os.Args[1]]()
}
