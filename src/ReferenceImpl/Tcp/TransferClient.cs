using System.Net.Sockets;
using System.Text;

namespace ReferenceImpl.Tcp;

/// <summary>2.5.4: sends a text and an image over the same connection, each one a frame, and waits for the server's word.</summary>
internal static class TransferClient
{
    private const int AnswerLimit = 1024;

    public static int Run(string[] args)
    {
        if (args is not [var text, var path])
        {
            Console.Error.WriteLine("Uso: reference 2.5.4 client TEXTO IMAGEN");
            return ExitCode.Usage;
        }

        try
        {
            // Read before connecting: a file that is not there should not cost the server a connection.
            var image = File.ReadAllBytes(path);
            using var socket = TcpPort.Connect();
            Framing.Send(socket, Encoding.UTF8.GetBytes(text));
            Framing.Send(socket, image);
            socket.Shutdown(SocketShutdown.Send);

            // send() only hands the bytes to the kernel. That they were received and saved, only the server can say.
            if (Framing.Receive(socket, AnswerLimit) is not { } answer)
                throw new InvalidDataException("cerró la conexión sin confirmar");
            Console.WriteLine($"Servidor: {Encoding.UTF8.GetString(answer)}");
            return ExitCode.Success;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"No se pudo leer '{path}': {error.Message}");
        }
        catch (InvalidDataException error)
        {
            Console.Error.WriteLine($"El servidor no confirmó la transferencia: {error.Message}");
        }
        return ExitCode.Failure;
    }
}
