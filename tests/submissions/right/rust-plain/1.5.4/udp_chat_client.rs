use std::io::{self, BufRead};
use std::net::UdpSocket;
use std::thread;

fn main() -> io::Result<()> {
    let socket = UdpSocket::bind("127.0.0.1:0")?;
    socket.connect("127.0.0.1:3500")?;

    let receptor = socket.try_clone()?;
    thread::spawn(move || {
        let mut buffer = [0u8; 1024];
        loop {
            match receptor.recv(&mut buffer) {
                Ok(n) => println!("<< {}", String::from_utf8_lossy(&buffer[..n])),
                Err(error) => println!("(no se pudo recibir: {error})"),
            }
        }
    });

    for linea in io::stdin().lock().lines() {
        socket.send(linea?.as_bytes())?;
    }
    Ok(())
}
