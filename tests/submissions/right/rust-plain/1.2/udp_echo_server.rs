use std::net::UdpSocket;

const DIRECCION: &str = "127.0.0.1:3500";
const LONG_MENSAJE: usize = 1024;

fn main() -> std::io::Result<()> {
    let socket = UdpSocket::bind(DIRECCION)?;
    println!("Socket creado, escuchando en {}", DIRECCION);

    let mut buffer = [0u8; LONG_MENSAJE];
    loop {
        let (n, cliente) = socket.recv_from(&mut buffer)?;
        println!("Conexion desde: {}", cliente);
        if n > 0 {
            socket.send_to(&buffer[..n], cliente)?;
        }
    }
}
