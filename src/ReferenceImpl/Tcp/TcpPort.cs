using System.Net.Sockets;

namespace ReferenceImpl.Tcp;

/// <summary>What the TCP programs of the guide share: the accept loop of a server, connecting, and sendall() (RFC 9293, tcp(7)).</summary>
internal static class TcpPort
{
    /// <summary>Accepts one client after another, for ever. The rest wait in the kernel's queue, <paramref name="backlog"/> long.</summary>
    /// <param name="backlog">How many finished handshakes the kernel keeps for accept(); see listen(2).</param>
    /// <param name="converse">What to do with one client. Its network errors are that client's and end nothing else.</param>
    public static int ServeForever(int backlog, Action<Socket> converse)
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        // The guide sets SO_REUSEADDR here, to restart while old connections linger in TIME_WAIT. On Unix .NET's Bind sets it for
        // every TCP socket; SocketOptionName.ReuseAddress would set SO_REUSEPORT too, and two servers could then share the port unawares.
        listener.Bind(Service.Address);
        listener.Listen(backlog);
        Console.WriteLine($"Socket creado, escuchando en {Service.Address}");

        while (true)
        {
            try
            {
                // A new socket for each client; the listening one never carries data.
                using var client = listener.Accept();
                Console.WriteLine($"Conexion desde: {client.RemoteEndPoint}");
                converse(client);
            }
            catch (SocketException error)
            {
                // A client that resets its connection (RST) shows up as an error in whatever call came next.
                Console.Error.WriteLine($"Conexión perdida: {error.Message}");
            }
        }
    }

    /// <summary>A socket connected to the service: when this returns, the three-way handshake is over.</summary>
    public static Socket Connect()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Connect(Service.Address);
        return socket;
    }

    /// <summary>Python's sendall(): send() may accept only a part, so it is called again with what is left.</summary>
    public static void SendAll(Socket socket, ReadOnlySpan<byte> data)
    {
        while (!data.IsEmpty)
            data = data[socket.Send(data)..];
    }
}
