import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.Set;

public class UdpEchoServer {
    private static final int PORT = 3500;
    private static final int LONG_MENSAJE = 1024;

    public static void main(String[] args) throws IOException {
        Set<InetAddress> permitidas = Set.of(InetAddress.getByName("127.0.0.1"));

        // Sin dirección escucha en todas las interfaces
        try (DatagramSocket socket = new DatagramSocket(PORT)) {
            System.out.println("Escuchando en el puerto " + PORT + ", atiendo a " + permitidas);
            byte[] buffer = new byte[LONG_MENSAJE];
            while (true) {
                DatagramPacket paquete = new DatagramPacket(buffer, buffer.length);
                socket.receive(paquete);
                if (!permitidas.contains(paquete.getAddress())) {
                    System.out.println("Ignorado: " + paquete.getSocketAddress());
                    continue;
                }
                System.out.println("Conexion desde: " + paquete.getSocketAddress());
                if (paquete.getLength() > 0) {
                    socket.send(paquete);
                }
            }
        }
    }
}
