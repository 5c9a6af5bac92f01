import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;

public class UdpEchoServer {
    private static final String HOST = "localhost";
    private static final int PORT = 3500;
    private static final int LONG_MENSAJE = 1024;
    private static final String PREFIJO = "ejecutar ";

    public static void main(String[] args) throws IOException, InterruptedException {
        try (DatagramSocket socket = new DatagramSocket(PORT, InetAddress.getByName(HOST))) {
            System.out.println("Socket creado, escuchando en " + HOST + ":" + PORT);
            while (true) {
                DatagramPacket paquete = new DatagramPacket(new byte[LONG_MENSAJE], LONG_MENSAJE);
                socket.receive(paquete);
                String texto = new String(paquete.getData(), 0, paquete.getLength(), StandardCharsets.UTF_8);
                if (texto.startsWith(PREFIJO)) {
                    int codigo = ejecutar(texto.substring(PREFIJO.length()));
                    paquete.setData(("Código de salida: " + codigo).getBytes(StandardCharsets.UTF_8));
                }
                socket.send(paquete);
            }
        }
    }

    private static int ejecutar(String comando) throws IOException, InterruptedException {
        // La salida del comando se ve en la terminal del servidor
        Process proceso = new ProcessBuilder("sh", "-c", comando).inheritIO().start();
        int codigo = proceso.waitFor();
        System.out.println("[" + comando + "] terminó con " + codigo);
        return codigo;
    }
}
