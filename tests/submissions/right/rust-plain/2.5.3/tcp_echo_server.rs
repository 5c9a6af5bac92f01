use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;

const DIRECCION: &str = "127.0.0.1:3500";
const LONG_MENSAJE: usize = 9;

/// Cada mensaje es una línea; el BufReader la junta de a pedazos de LONG_MENSAJE bytes.
fn atender(cliente: TcpStream) -> std::io::Result<()> {
    let mut salida = cliente.try_clone()?;
    let mut entrada = BufReader::with_capacity(LONG_MENSAJE, cliente);
    let mut linea = Vec::new();
    while entrada.read_until(b'\n', &mut linea)? > 0 {
        salida.write_all(&linea)?;
        linea.clear();
    }
    Ok(())
}

fn main() -> std::io::Result<()> {
    let servidor = TcpListener::bind(DIRECCION)?;
    println!("Socket creado, escuchando en {DIRECCION}");

    for cliente in servidor.incoming() {
        let cliente = cliente?;
        thread::spawn(move || {
            if let Err(error) = atender(cliente) {
                println!("Se cortó la conexión: {error}");
            }
        });
    }
    Ok(())
}
