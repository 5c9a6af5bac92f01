import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

public class TcpEchoClient {
    private static final String HOST = "127.0.0.1";
    private static final int PORT = 3500;
    private static final int LONG_MENSAJE = 1024;

    public static void main(String[] args) throws IOException {
        String mensaje = "Hola Mundo!";
        try (Socket socket = new Socket(HOST, PORT)) {
            OutputStream salida = socket.getOutputStream();
            salida.write(mensaje.getBytes(StandardCharsets.UTF_8));
            salida.flush();

            InputStream entrada = socket.getInputStream();
            byte[] buffer = new byte[LONG_MENSAJE];
            int leidos = entrada.read(buffer);
            if (leidos == -1) {
                System.out.println("El servidor cerró la conexión sin responder");
            } else {
                System.out.println("Recibido: " + new String(buffer, 0, leidos, StandardCharsets.UTF_8));
            }
        }
    }
}
