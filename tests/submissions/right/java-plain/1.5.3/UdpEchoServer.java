import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;

public class UdpEchoServer {
    private static final String HOST = "localhost";
    private static final int PORT = 3500;
    private static final int LONG_MENSAJE = 12;

    public static void main(String[] args) throws IOException {
        try (DatagramSocket socket = new DatagramSocket(PORT, InetAddress.getByName(HOST))) {
            System.out.println("Socket creado, escuchando en " + HOST + ":" + PORT);
            DatagramPacket paquete = new DatagramPacket(new byte[LONG_MENSAJE], LONG_MENSAJE);
            while (true) {
                socket.receive(paquete);
                String texto = new String(paquete.getData(), 0, paquete.getLength(), StandardCharsets.UTF_8);
                System.out.println("De " + paquete.getSocketAddress() + ": " + texto);
                socket.send(paquete);
                // receive() deja el largo de lo que llegó; sin esto el buffer se achica con cada mensaje corto
                paquete.setLength(LONG_MENSAJE);
            }
        }
    }
}
