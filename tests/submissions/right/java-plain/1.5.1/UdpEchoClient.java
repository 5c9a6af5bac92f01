import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;

public class UdpEchoClient {
    private static final String HOST = "localhost";
    private static final int PORT = 3500;
    private static final int LONG_MENSAJE = 1024;
    private static final int ESPERA_MS = 2000;
    private static final int INTENTOS = 3;

    public static void main(String[] args) throws IOException {
        System.out.print("Mensaje: ");
        String mensaje = new Scanner(System.in).nextLine();
        byte[] datos = mensaje.getBytes(StandardCharsets.UTF_8);

        try (DatagramSocket socket = new DatagramSocket()) {
            socket.setSoTimeout(ESPERA_MS);
            for (int intento = 1; intento <= INTENTOS; intento++) {
                socket.send(new DatagramPacket(datos, datos.length, InetAddress.getByName(HOST), PORT));
                DatagramPacket respuesta = new DatagramPacket(new byte[LONG_MENSAJE], LONG_MENSAJE);
                try {
                    socket.receive(respuesta);
                    System.out.println("--> " + new String(respuesta.getData(), 0, respuesta.getLength(), StandardCharsets.UTF_8));
                    return;
                } catch (SocketTimeoutException e) {
                    System.out.println("Intento " + intento + ": sin respuesta en " + ESPERA_MS + " ms");
                }
            }
            System.out.println("El servidor no responde, ¿está en ejecución?");
        }
    }
}
