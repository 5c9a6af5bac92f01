using System.Net.Sockets;

namespace ReferenceImpl.Tcp;

/// <summary>2.5.3: a tiny buffer and a message of any length: receive until the client says it is over.</summary>
internal static class StreamServer
{
    private const int BufferSize = 8;
    private const int Backlog = 5;

    public static int Run() => TcpPort.ServeForever(Backlog, EchoUntilEnd);

    private static void EchoUntilEnd(Socket client)
    {
        var buffer = new byte[BufferSize];
        long total = 0;
        // A short receive is not the end, nor is a pause: TCP is a stream without borders. Only zero bytes (the client's FIN) is.
        while (client.Receive(buffer) is > 0 and var length)
        {
            // Each piece goes back as it comes, so that the length of the message is never a matter of our memory.
            TcpPort.SendAll(client, buffer.AsSpan(0, length));
            total += length;
        }
        Console.WriteLine($"Recibidos {total} bytes");
    }
}
