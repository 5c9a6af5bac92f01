using System.Text;

namespace ReferenceImpl.Tcp;

/// <summary>2.1: connects, sends the message, prints what comes back.</summary>
internal static class EchoClient
{
    private const int BufferSize = 1024;

    /// <summary>Sends the guide's message, or the one given as an argument.</summary>
    public static int Run(string[] args)
    {
        var message = args is [var given, ..] ? given : "Hola Mundo!";

        using var socket = TcpPort.Connect();
        TcpPort.SendAll(socket, Encoding.UTF8.GetBytes(message));

        var buffer = new byte[BufferSize];
        // One receive is enough for an answer this short; in general it brings what has arrived so far (2.5.3).
        var length = socket.Receive(buffer);
        if (length == 0)
        {
            Console.Error.WriteLine("El servidor cerró la conexión sin responder.");
            return ExitCode.Failure;
        }
        Console.WriteLine($"Recibido: {Encoding.UTF8.GetString(buffer, 0, length)}");
        return ExitCode.Success;
    }
}
