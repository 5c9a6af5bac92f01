import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Cada mensaje empieza con su largo, un entero de 4 bytes, y así se devuelve. */
public class TcpEchoServer {
    private static final String HOST = "127.0.0.1";
    private static final int PORT = 3500;
    private static final int LONG_MENSAJE = 12;
    private static final int MAXIMO = 16 * 1024 * 1024;

    public static void main(String[] args) throws IOException {
        try (ServerSocket servidor = new ServerSocket(PORT, 5, InetAddress.getByName(HOST))) {
            System.out.println("Socket creado, escuchando en " + HOST + ":" + PORT);
            while (true) {
                Socket cliente = servidor.accept();
                new Thread(() -> atender(cliente)).start();
            }
        }
    }

    private static void atender(Socket cliente) {
        try (cliente) {
            DataInputStream entrada = new DataInputStream(cliente.getInputStream());
            DataOutputStream salida = new DataOutputStream(new BufferedOutputStream(cliente.getOutputStream()));
            while (true) {
                int largo = entrada.readInt();
                if (largo < 0 || largo > MAXIMO) {
                    throw new IOException("largo imposible: " + largo);
                }
                byte[] mensaje = new byte[largo];
                int leidos = 0;
                while (leidos < largo) {
                    int n = entrada.read(mensaje, leidos, Math.min(LONG_MENSAJE, largo - leidos));
                    if (n == -1) {
                        throw new EOFException("faltaban " + (largo - leidos) + " bytes");
                    }
                    leidos += n;
                }
                salida.writeInt(largo);
                salida.write(mensaje);
                salida.flush();
            }
        } catch (EOFException e) {
            System.out.println("Se fue " + cliente.getRemoteSocketAddress());
        } catch (IOException e) {
            System.out.println("Se cortó la conexión: " + e.getMessage());
        }
    }
}
