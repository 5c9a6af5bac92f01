import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

public class UdpChatClient {
    public static void main(String[] args) throws IOException {
        InetSocketAddress servidor = new InetSocketAddress("localhost", 3500);
        try (DatagramSocket socket = new DatagramSocket()) {
            new Receptor(socket).start();

            BufferedReader teclado = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            String linea;
            while ((linea = teclado.readLine()) != null) {
                byte[] datos = linea.getBytes(StandardCharsets.UTF_8);
                socket.send(new DatagramPacket(datos, datos.length, servidor));
            }
        }
    }
}
