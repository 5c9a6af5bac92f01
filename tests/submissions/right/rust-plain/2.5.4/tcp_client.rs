use std::env;
use std::fs::File;
use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpStream};

fn main() -> io::Result<()> {
    let argumentos: Vec<String> = env::args().collect();
    if argumentos.len() != 3 {
        eprintln!("uso: cliente TEXTO IMAGEN");
        std::process::exit(2);
    }
    let (texto, ruta) = (&argumentos[1], &argumentos[2]);
    let mut imagen = File::open(ruta)?;

    let mut socket = TcpStream::connect("127.0.0.1:3500")?;
    socket.write_all(&(texto.len() as u64).to_be_bytes())?;
    socket.write_all(texto.as_bytes())?;
    // La imagen va última: termina donde termina la conexión en este sentido
    let enviados = io::copy(&mut imagen, &mut socket)?;
    socket.shutdown(Shutdown::Write)?;

    let mut recibidos = [0u8; 8];
    socket.read_exact(&mut recibidos)?;
    println!("Enviados {enviados} bytes, el servidor guardó {}", u64::from_be_bytes(recibidos));
    Ok(())
}
