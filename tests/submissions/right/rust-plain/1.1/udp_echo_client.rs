use std::net::UdpSocket;

const SERVIDOR: &str = "127.0.0.1:3500";
const LONG_MENSAJE: usize = 1024;

fn main() -> std::io::Result<()> {
    let mensaje = "TyR: Echo sobre UDP";

    let socket = UdpSocket::bind("0.0.0.0:0")?;
    socket.send_to(mensaje.as_bytes(), SERVIDOR)?;

    let mut buffer = [0u8; LONG_MENSAJE];
    let (n, _) = socket.recv_from(&mut buffer)?;
    println!("--> {}", String::from_utf8_lossy(&buffer[..n]));
    Ok(())
}
