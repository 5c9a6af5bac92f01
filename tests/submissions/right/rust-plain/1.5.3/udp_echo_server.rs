use std::net::UdpSocket;

const DIRECCION: &str = "127.0.0.1:3500";
const LONG_MENSAJE: usize = 9;

fn main() -> std::io::Result<()> {
    let socket = UdpSocket::bind(DIRECCION)?;
    println!("Escuchando en {DIRECCION} con un buffer de {LONG_MENSAJE} bytes");

    let mut buffer = [0u8; LONG_MENSAJE];
    loop {
        let (n, cliente) = socket.recv_from(&mut buffer)?;
        println!("{cliente}: {}", String::from_utf8_lossy(&buffer[..n]));
        if n > 0 {
            socket.send_to(&buffer[..n], cliente)?;
        }
    }
}
