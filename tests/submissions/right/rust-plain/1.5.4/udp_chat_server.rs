use std::io;
use std::net::{SocketAddr, UdpSocket};
use std::sync::mpsc::{self, Sender};
use std::thread;

/// Lo que puede pasar: se escribe en el teclado o llega algo por la red.
enum Evento {
    Teclado(String),
    Red(String, SocketAddr),
}

fn leer_teclado(eventos: Sender<Evento>) {
    for linea in io::stdin().lines().map_while(Result::ok) {
        if eventos.send(Evento::Teclado(linea)).is_err() {
            break;
        }
    }
}

fn leer_red(socket: UdpSocket, eventos: Sender<Evento>) {
    let mut buffer = [0u8; 1024];
    while let Ok((n, origen)) = socket.recv_from(&mut buffer) {
        let texto = String::from_utf8_lossy(&buffer[..n]).into_owned();
        if eventos.send(Evento::Red(texto, origen)).is_err() {
            break;
        }
    }
}

fn main() -> io::Result<()> {
    let socket = UdpSocket::bind("127.0.0.1:3500")?;
    let (entrada, eventos) = mpsc::channel();

    let para_red = entrada.clone();
    let receptor = socket.try_clone()?;
    thread::spawn(move || leer_red(receptor, para_red));
    thread::spawn(move || leer_teclado(entrada));

    let mut ultimo = None;
    for evento in eventos {
        match (evento, ultimo) {
            (Evento::Red(texto, origen), _) => {
                println!("{origen}: {texto}");
                ultimo = Some(origen);
            }
            (Evento::Teclado(linea), Some(destino)) => {
                socket.send_to(linea.as_bytes(), destino)?;
            }
            (Evento::Teclado(_), None) => println!("Todavía no escribió nadie"),
        }
    }
    Ok(())
}
