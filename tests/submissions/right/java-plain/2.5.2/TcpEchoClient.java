import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

// El write() de un OutputStream no devuelve nada porque siempre manda todo, como sendall(). El de un canal es como send().
public class TcpEchoClient {
    private static final int PEDAZO = 5;

    public static void main(String[] args) throws IOException {
        System.out.println("¿Qué mensaje mando?");
        String mensaje = new BufferedReader(new InputStreamReader(System.in)).readLine();
        ByteBuffer datos = StandardCharsets.UTF_8.encode(mensaje);
        int total = datos.limit();

        try (SocketChannel canal = SocketChannel.open(new InetSocketAddress("127.0.0.1", 3500))) {
            canal.setOption(StandardSocketOptions.TCP_NODELAY, true);
            while (datos.position() < total) {
                datos.limit(Math.min(datos.position() + PEDAZO, total));
                // Avanza la posición tanto como lo que se envió
                canal.write(datos);
            }
            canal.shutdownOutput();

            byte[] respuesta = Channels.newInputStream(canal).readAllBytes();
            System.out.println("Recibido: " + new String(respuesta, StandardCharsets.UTF_8));
        }
    }
}
