use std::io::{Read, Write};
use std::net::TcpStream;

const SERVIDOR: &str = "127.0.0.1:3500";
const LONG_MENSAJE: usize = 1024;

fn main() -> std::io::Result<()> {
    let mut socket = TcpStream::connect(SERVIDOR)?;
    socket.write_all("Hola Mundo!".as_bytes())?;

    let mut buffer = [0u8; LONG_MENSAJE];
    let n = socket.read(&mut buffer)?;
    println!("Recibido: {}", String::from_utf8_lossy(&buffer[..n]));
    Ok(())
}
