import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

public class TcpServer {
    private static final int PORT = 3500;

    public static void main(String[] args) throws IOException {
        try (ServerSocket servidor = new ServerSocket(PORT, 5, InetAddress.getByName("127.0.0.1"))) {
            for (int numero = 1; ; numero++) {
                try (Socket cliente = servidor.accept()) {
                    recibir(cliente, Path.of("recibida" + numero + ".png"));
                } catch (IOException e) {
                    System.out.println("Transferencia incompleta: " + e);
                }
            }
        }
    }

    private static void recibir(Socket cliente, Path destino) throws IOException {
        DataInputStream entrada = new DataInputStream(cliente.getInputStream());
        byte[] texto = new byte[entrada.readInt()];
        entrada.readFully(texto);
        System.out.println("Texto: " + new String(texto, StandardCharsets.UTF_8));

        long largo = entrada.readLong();
        byte[] buffer = new byte[8192];
        try (OutputStream archivo = Files.newOutputStream(destino)) {
            for (long falta = largo; falta > 0; ) {
                int n = entrada.read(buffer, 0, (int) Math.min(buffer.length, falta));
                if (n == -1) {
                    throw new EOFException("faltaron " + falta + " bytes de la imagen");
                }
                archivo.write(buffer, 0, n);
                falta -= n;
            }
        }
        System.out.println("Imagen: " + destino + ", " + largo + " bytes");
        new DataOutputStream(cliente.getOutputStream()).writeLong(largo);
    }
}
