using System.Net.Sockets;

namespace ReferenceImpl.Tcp;

/// <summary>2.2: one receive, one answer and goodbye for each client, one client at a time.</summary>
internal static class EchoServer
{
    private const int BufferSize = 1024;
    private const int Backlog = 5;

    public static int Run() => TcpPort.ServeForever(Backlog, EchoOnce);

    /// <summary>Echoes what the first receive brings.</summary>
    public static void EchoOnce(Socket client)
    {
        var buffer = new byte[BufferSize];
        var length = client.Receive(buffer);
        // Zero bytes is how TCP says that the other side will send no more: this client left without a word.
        if (length > 0)
            TcpPort.SendAll(client, buffer.AsSpan(0, length));
    }
}
