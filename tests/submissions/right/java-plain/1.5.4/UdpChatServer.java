import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;

public class UdpChatServer {
    public static void main(String[] args) throws IOException, InterruptedException {
        try (DatagramSocket socket = new DatagramSocket(3500, InetAddress.getByName("localhost"))) {
            Receptor receptor = new Receptor(socket);
            receptor.start();
            System.out.println("Esperando a alguien con quien hablar...");
            receptor.interlocutor();

            Scanner teclado = new Scanner(System.in, StandardCharsets.UTF_8);
            while (teclado.hasNextLine()) {
                byte[] datos = teclado.nextLine().getBytes(StandardCharsets.UTF_8);
                socket.send(new DatagramPacket(datos, datos.length, receptor.interlocutor()));
            }
        }
    }
}
