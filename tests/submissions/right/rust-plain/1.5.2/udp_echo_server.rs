use std::net::{IpAddr, Ipv4Addr, UdpSocket};

const PERMITIDA: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);
const LONG_MENSAJE: usize = 1024;

fn main() -> std::io::Result<()> {
    let socket = UdpSocket::bind("0.0.0.0:3500")?;

    let mut buffer = [0u8; LONG_MENSAJE];
    loop {
        let (n, cliente) = socket.recv_from(&mut buffer)?;
        if cliente.ip() != PERMITIDA {
            println!("Ignorado: {cliente}");
            continue;
        }
        println!("Conexion desde: {cliente}");
        socket.send_to(&buffer[..n], cliente)?;
    }
}
