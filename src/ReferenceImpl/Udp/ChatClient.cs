using System.Net.Sockets;
using System.Text;

namespace ReferenceImpl.Udp;

/// <summary>
/// 1.5.4: speaks first, then by turns with the server. While the keyboard blocks, the socket is not read, and the other
/// way round: that is the strict alternation the guide asks to analyse. An empty datagram says goodbye, since UDP has no
/// end of stream to say it with.
/// </summary>
internal static class ChatClient
{
    private const int BufferSize = 65_507; // The largest payload of a UDP datagram over IPv4.

    public static int Run()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        // Connected, so that only this server's words appear, and a server that is not there is an error and not a silence.
        socket.Connect(Service.Address);

        var buffer = new byte[BufferSize];
        while (Keyboard.Ask() is { } line)
        {
            socket.Send(Encoding.UTF8.GetBytes(line));
            var length = socket.Receive(buffer);
            if (length == 0)
            {
                Console.WriteLine("El servidor dejó la conversación.");
                return ExitCode.Success;
            }
            Console.WriteLine($"Servidor: {Encoding.UTF8.GetString(buffer, 0, length)}");
        }
        socket.Send(ReadOnlySpan<byte>.Empty);
        return ExitCode.Success;
    }
}
