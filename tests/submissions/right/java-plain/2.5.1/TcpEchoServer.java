import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

public class TcpEchoServer {
    private static final String HOST = "127.0.0.1";
    private static final int PORT = 3500;
    private static final int MAX_PEDIDOS = 1;
    private static final int LONG_MENSAJE = 1024;

    public static void main(String[] args) throws IOException {
        try (ServerSocket servidor = new ServerSocket(PORT, MAX_PEDIDOS, InetAddress.getByName(HOST))) {
            System.out.println("Socket creado, escuchando en " + HOST + ":" + PORT);
            while (true) {
                try (Socket cliente = servidor.accept()) {
                    System.out.println("Conexion desde: " + cliente.getInetAddress().getHostAddress() + ":" + cliente.getPort());
                    byte[] buffer = new byte[LONG_MENSAJE];
                    int leidos = cliente.getInputStream().read(buffer);
                    if (leidos > 0) {
                        cliente.getOutputStream().write(buffer, 0, leidos);
                    }
                } catch (IOException e) {
                    System.out.println("Se cortó la conexión: " + e.getMessage());
                }
            }
        }
    }
}
