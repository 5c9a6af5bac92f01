use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};

const DIRECCION: &str = "127.0.0.1:3500";
const LONG_MENSAJE: usize = 1024;

fn atender(mut cliente: TcpStream) -> std::io::Result<()> {
    println!("Conexion desde: {}", cliente.peer_addr()?);
    let mut buffer = [0u8; LONG_MENSAJE];
    let n = cliente.read(&mut buffer)?;
    cliente.write_all(&buffer[..n])
}

fn main() -> std::io::Result<()> {
    let servidor = TcpListener::bind(DIRECCION)?;
    println!("Socket creado, escuchando en {}", DIRECCION);

    for cliente in servidor.incoming() {
        if let Err(error) = cliente.and_then(atender) {
            println!("Se cortó la conexión: {}", error);
        }
    }
    Ok(())
}
