import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

public class TcpClient {
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("uso: java TcpClient TEXTO IMAGEN");
            System.exit(1);
        }
        byte[] texto = args[0].getBytes(StandardCharsets.UTF_8);
        byte[] imagen = Files.readAllBytes(Path.of(args[1]));

        try (Socket socket = new Socket("127.0.0.1", 3500)) {
            DataOutputStream salida = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
            salida.writeInt(texto.length);
            salida.write(texto);
            salida.writeLong(imagen.length);
            salida.write(imagen);
            salida.flush();

            // El servidor dice cuántos bytes guardó
            long guardados = new DataInputStream(socket.getInputStream()).readLong();
            System.out.println("El servidor guardó " + guardados + " de " + imagen.length + " bytes");
        }
    }
}
