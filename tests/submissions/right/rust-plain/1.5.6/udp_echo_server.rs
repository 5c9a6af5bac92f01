use std::net::UdpSocket;
use std::process::Command;

const DIRECCION: &str = "127.0.0.1:3500";
const LONG_MENSAJE: usize = 1024;
const PREFIJO: &str = "sh:";

fn ejecutar(comando: &str) -> String {
    match Command::new("sh").arg("-c").arg(comando).status() {
        // Sin código terminó por una señal
        Ok(estado) => estado.code().map_or_else(|| estado.to_string(), |codigo| codigo.to_string()),
        Err(error) => format!("no se pudo ejecutar: {error}"),
    }
}

fn main() -> std::io::Result<()> {
    let socket = UdpSocket::bind(DIRECCION)?;
    println!("Socket creado, escuchando en {DIRECCION}");

    let mut buffer = [0u8; LONG_MENSAJE];
    loop {
        let (n, cliente) = socket.recv_from(&mut buffer)?;
        let datos = &buffer[..n];
        let comando = std::str::from_utf8(datos).ok().and_then(|texto| texto.strip_prefix(PREFIJO));
        match comando {
            Some(comando) => socket.send_to(ejecutar(comando).as_bytes(), cliente)?,
            None => socket.send_to(datos, cliente)?,
        };
    }
}
