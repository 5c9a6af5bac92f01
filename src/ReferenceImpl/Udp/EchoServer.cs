using System.Net;

namespace ReferenceImpl.Udp;

/// <summary>1.2: every datagram goes back to whoever sent it (the Echo Protocol over UDP, RFC 862, on the guide's port).</summary>
internal static class EchoServer
{
    private const int BufferSize = 1024;

    public static int Run()
    {
        using var socket = UdpPort.Open();
        var buffer = new byte[BufferSize];
        while (true)
        {
            Console.WriteLine("Esperando clientes...");
            // One socket serves every client: the sender's address comes with each datagram and is all there is to tell them apart.
            EndPoint sender = UdpPort.Anyone;
            var length = socket.ReceiveFrom(buffer, ref sender);
            Console.WriteLine($"Conexion desde: {sender}");
            // An empty datagram is legal in UDP, and is not the end of anything: there is simply nothing to echo.
            // The bytes go back undecoded; an echo has no business knowing whether they are text.
            if (length > 0)
                UdpPort.Reply(socket, buffer.AsSpan(0, length), sender);
        }
    }
}
