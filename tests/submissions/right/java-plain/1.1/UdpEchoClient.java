import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;

public class UdpEchoClient {
    private static final String HOST = "localhost";
    private static final int PORT = 3500;
    private static final int LONG_MENSAJE = 1024;

    public static void main(String[] args) throws IOException {
        String mensaje = "TyR: Echo sobre UDP";
        try (DatagramSocket socket = new DatagramSocket()) {
            byte[] datos = mensaje.getBytes(StandardCharsets.UTF_8);
            socket.send(new DatagramPacket(datos, datos.length, InetAddress.getByName(HOST), PORT));

            DatagramPacket respuesta = new DatagramPacket(new byte[LONG_MENSAJE], LONG_MENSAJE);
            socket.receive(respuesta);
            System.out.println("--> " + new String(respuesta.getData(), 0, respuesta.getLength(), StandardCharsets.UTF_8));
        }
    }
}
