use std::fs::File;
use std::io::{self, Read, Write};
use std::net::{TcpListener, TcpStream};

const MAXIMO_TEXTO: u64 = 64 * 1024;

fn recibir(mut cliente: TcpStream, nombre: &str) -> io::Result<()> {
    let mut largo = [0u8; 8];
    cliente.read_exact(&mut largo)?;
    let largo = u64::from_be_bytes(largo);
    if largo > MAXIMO_TEXTO {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "texto demasiado largo"));
    }
    let mut texto = vec![0u8; largo as usize];
    cliente.read_exact(&mut texto)?;
    println!("Texto: {}", String::from_utf8_lossy(&texto));

    let mut archivo = File::create(nombre)?;
    let guardados = io::copy(&mut cliente, &mut archivo)?;
    println!("Imagen: {guardados} bytes en {nombre}");
    cliente.write_all(&guardados.to_be_bytes())
}

fn main() -> io::Result<()> {
    let servidor = TcpListener::bind("127.0.0.1:3500")?;
    for (numero, cliente) in servidor.incoming().enumerate() {
        if let Err(error) = cliente.and_then(|c| recibir(c, &format!("imagen_{numero}.png"))) {
            println!("Transferencia incompleta: {error}");
        }
    }
    Ok(())
}
