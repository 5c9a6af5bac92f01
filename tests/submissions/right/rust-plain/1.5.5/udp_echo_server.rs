use std::net::UdpSocket;

const DIRECCION: &str = "127.0.0.1:3500";
const LONG_MENSAJE: usize = 1024;

fn main() -> std::io::Result<()> {
    let socket = UdpSocket::bind(DIRECCION)?;
    println!("Socket creado, escuchando en {DIRECCION}");

    let mut buffer = [0u8; LONG_MENSAJE];
    loop {
        let (n, cliente) = socket.recv_from(&mut buffer)?;
        match &buffer[..n] {
            b"QUIT" | b"QUIT\n" => break,
            datos => socket.send_to(datos, cliente)?,
        };
    }
    println!("Hasta luego");
    Ok(())
}
