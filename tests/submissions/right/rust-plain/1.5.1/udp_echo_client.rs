use std::io::ErrorKind;
use std::net::UdpSocket;
use std::process::ExitCode;
use std::time::Duration;

const SERVIDOR: &str = "127.0.0.1:3500";
const LONG_MENSAJE: usize = 1024;
const ESPERA: Duration = Duration::from_secs(4);

fn preguntar(mensaje: &str) -> std::io::Result<String> {
    let socket = UdpSocket::bind("0.0.0.0:0")?;
    // Conectado, el sistema avisa si no hay nadie en el puerto
    socket.connect(SERVIDOR)?;
    socket.set_read_timeout(Some(ESPERA))?;
    socket.send(mensaje.as_bytes())?;

    let mut buffer = [0u8; LONG_MENSAJE];
    let n = socket.recv(&mut buffer)?;
    Ok(String::from_utf8_lossy(&buffer[..n]).into_owned())
}

fn main() -> ExitCode {
    match preguntar("TyR: Echo sobre UDP") {
        Ok(respuesta) => {
            println!("--> {respuesta}");
            return ExitCode::SUCCESS;
        }
        Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {
            eprintln!("El servidor no respondió en {} segundos", ESPERA.as_secs())
        }
        Err(error) if error.kind() == ErrorKind::ConnectionRefused => {
            eprintln!("No hay ningún servidor en {SERVIDOR}")
        }
        Err(error) => eprintln!("Error: {error}"),
    }
    ExitCode::FAILURE
}
