import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;

public class UdpEchoServer {
    private static final String HOST = "localhost";
    private static final int PORT = 3500;
    private static final int LONG_MENSAJE = 1024;
    private static final String TERMINAR = "shutdown";

    public static void main(String[] args) throws IOException {
        try (DatagramSocket socket = new DatagramSocket(PORT, InetAddress.getByName(HOST))) {
            System.out.println("Socket creado, escuchando en " + HOST + ":" + PORT);
            String texto;
            do {
                DatagramPacket paquete = new DatagramPacket(new byte[LONG_MENSAJE], LONG_MENSAJE);
                socket.receive(paquete);
                System.out.println("Conexion desde: " + paquete.getAddress().getHostAddress() + ":" + paquete.getPort());
                texto = new String(paquete.getData(), 0, paquete.getLength(), StandardCharsets.UTF_8).strip();
                socket.send(paquete);
            } while (!texto.equals(TERMINAR));
        }
        System.out.println("Fin del servidor");
    }
}
