use std::io::{Read, Write};
use std::net::{Shutdown, TcpStream};

const SERVIDOR: &str = "127.0.0.1:3500";
const PEDAZO: usize = 11;

fn main() -> std::io::Result<()> {
    let mensaje = std::env::args().nth(1).unwrap_or_else(|| "Hola Mundo, de a once bytes".to_string());
    let mut socket = TcpStream::connect(SERVIDOR)?;

    // write() es como send(): devuelve cuánto aceptó. write_all() es como sendall().
    let mut falta = mensaje.as_bytes();
    while !falta.is_empty() {
        let enviados = socket.write(&falta[..PEDAZO.min(falta.len())])?;
        falta = &falta[enviados..];
    }
    socket.shutdown(Shutdown::Write)?;

    let mut respuesta = Vec::new();
    socket.read_to_end(&mut respuesta)?;
    println!("Recibido: {}", String::from_utf8_lossy(&respuesta));
    Ok(())
}
