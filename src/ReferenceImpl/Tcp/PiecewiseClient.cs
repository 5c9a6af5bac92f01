using System.Net.Sockets;
using System.Text;

namespace ReferenceImpl.Tcp;

/// <summary>2.5.2: the message leaves in small pieces, each one starting where the last send() really got to.</summary>
internal static class PiecewiseClient
{
    private const int PieceSize = 8;
    private const int BufferSize = 1024;

    public static int Run(string[] args)
    {
        var message = Encoding.UTF8.GetBytes(args is [var given, ..] ? given : "Hola Mundo!");

        using var socket = TcpPort.Connect();
        // Without this, Nagle's algorithm (RFC 896) would gather the pieces, and Wireshark would show fewer than we sent.
        socket.NoDelay = true;

        // Bytes are counted, not characters: 'ñ' is one character and two bytes, and may well be split between two pieces.
        var sent = 0;
        var calls = 0;
        while (sent < message.Length)
        {
            var piece = message.AsSpan(sent, Math.Min(PieceSize, message.Length - sent));
            // What counts is what send() says it accepted, which may be less than it was given (send(2)).
            sent += socket.Send(piece);
            calls++;
        }
        Console.WriteLine($"Enviados {sent} bytes en {calls} llamadas a send()");

        // Half a close: "I have no more to say, but I am listening". It is how the server of 2.5.3 knows the message is over.
        socket.Shutdown(SocketShutdown.Send);
        Console.WriteLine($"Recibido: {Encoding.UTF8.GetString(ReceiveAll(socket))}");
        return ExitCode.Success;
    }

    /// <summary>Everything until the server closes. Decoded only once complete, so that no character is cut between two receives.</summary>
    private static byte[] ReceiveAll(Socket socket)
    {
        using var answer = new MemoryStream();
        var buffer = new byte[BufferSize];
        while (socket.Receive(buffer) is > 0 and var length)
            answer.Write(buffer, 0, length);
        return answer.ToArray();
    }
}
