import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;

/** Hilo que muestra lo que llega y recuerda quién fue el último en escribir. */
class Receptor extends Thread {
    private static final int LONG_MENSAJE = 1024;

    private final DatagramSocket socket;
    private SocketAddress ultimo;

    Receptor(DatagramSocket socket) {
        this.socket = socket;
        setDaemon(true);
    }

    @Override
    public void run() {
        DatagramPacket paquete = new DatagramPacket(new byte[LONG_MENSAJE], LONG_MENSAJE);
        while (true) {
            try {
                paquete.setLength(LONG_MENSAJE);
                socket.receive(paquete);
            } catch (IOException e) {
                System.out.println("No se pudo recibir: " + e.getMessage());
                return;
            }
            System.out.println("< " + new String(paquete.getData(), 0, paquete.getLength(), StandardCharsets.UTF_8));
            anotar(paquete.getSocketAddress());
        }
    }

    private synchronized void anotar(SocketAddress direccion) {
        ultimo = direccion;
        notifyAll();
    }

    /** Espera hasta que haya a quién contestarle. */
    synchronized SocketAddress interlocutor() throws InterruptedException {
        while (ultimo == null) {
            wait();
        }
        return ultimo;
    }
}
