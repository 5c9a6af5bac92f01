// TcpListener::bind() llama a listen() con una cola fija. Sobre el mismo socket se la puede llamar otra vez, con la que se quiera.
use std::io::{Error, Read, Result, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::io::AsRawFd;

const DIRECCION: &str = "127.0.0.1:3500";
const LONG_MENSAJE: usize = 1024;

extern "C" {
    fn listen(socket: i32, cola: i32) -> i32;
}

fn atender(mut cliente: TcpStream) -> Result<()> {
    println!("Conexion desde: {}", cliente.peer_addr()?);
    let mut buffer = [0u8; LONG_MENSAJE];
    let n = cliente.read(&mut buffer)?;
    cliente.write_all(&buffer[..n])
}

fn main() -> Result<()> {
    let servidor = TcpListener::bind(DIRECCION)?;
    if unsafe { listen(servidor.as_raw_fd(), 1) } != 0 {
        return Err(Error::last_os_error());
    }
    println!("Socket creado, escuchando en {DIRECCION}");

    for cliente in servidor.incoming() {
        if let Err(error) = cliente.and_then(atender) {
            println!("Se cortó la conexión: {error}");
        }
    }
    Ok(())
}
