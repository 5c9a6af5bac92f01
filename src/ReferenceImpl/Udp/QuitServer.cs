using System.Net;
using System.Text;

namespace ReferenceImpl.Udp;

/// <summary>1.5.5: the message <c>salir</c> ends the server; every other is echoed, also those that merely contain the word.</summary>
internal static class QuitServer
{
    private const int BufferSize = 1024;
    private const string Quit = "salir";

    public static int Run()
    {
        using var socket = UdpPort.Open();
        var buffer = new byte[BufferSize];
        while (true)
        {
            EndPoint sender = UdpPort.Anyone;
            var length = socket.ReceiveFrom(buffer, ref sender);
            Console.WriteLine($"Conexion desde: {sender}");
            // Answered before it is obeyed: the client that asked is waiting for a datagram like any other.
            if (length > 0)
                UdpPort.Reply(socket, buffer.AsSpan(0, length), sender);
            // Trimmed, so that a client that sends what it read from a keyboard, newline included, is understood too.
            if (Encoding.UTF8.GetString(buffer, 0, length).Trim() == Quit)
            {
                Console.WriteLine("Fin pedido por el cliente.");
                return ExitCode.Success;
            }
        }
    }
}
