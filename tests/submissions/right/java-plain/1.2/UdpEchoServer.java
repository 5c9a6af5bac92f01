import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;

public class UdpEchoServer {
    private static final String HOST = "localhost";
    private static final int PORT = 3500;
    private static final int LONG_MENSAJE = 1024;

    public static void main(String[] args) throws IOException {
        try (DatagramSocket socket = new DatagramSocket(PORT, InetAddress.getByName(HOST))) {
            System.out.println("Socket creado, escuchando en " + HOST + ":" + PORT);
            while (true) {
                DatagramPacket paquete = new DatagramPacket(new byte[LONG_MENSAJE], LONG_MENSAJE);
                socket.receive(paquete);
                System.out.println("Conexion desde: " + paquete.getAddress().getHostAddress() + ":" + paquete.getPort());
                if (paquete.getLength() > 0) {
                    // El paquete ya tiene como destino la dirección del cliente
                    socket.send(paquete);
                }
            }
        }
    }
}
