using System.Net.Sockets;
using System.Text;

namespace ReferenceImpl.Udp;

/// <summary>1.5.1: the echo client that does not wait for ever for a server that is not there.</summary>
internal static class PatientClient
{
    private const int BufferSize = 1024;
    private const int Attempts = 3;

    // Longer than any honest answer takes on one machine, short enough for the person who waits.
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(0.5);

    public static int Run(string[] args)
    {
        var message = Encoding.UTF8.GetBytes(args is [var given, ..] ? given : "TyR: Echo sobre UDP");

        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.ReceiveTimeout = (int)_timeout.TotalMilliseconds;
        // connect() sends nothing in UDP. It names the one peer, and with it the kernel can hand us the ICMP "port unreachable"
        // (RFC 1122, 4.1.3.3) as ECONNREFUSED; an unconnected socket never hears of it (udp(7)).
        socket.Connect(Service.Address);

        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            if (Ask(socket, message) is { } answer)
            {
                Console.WriteLine($"--> {answer}");
                return ExitCode.Success;
            }
        }
        Console.Error.WriteLine($"El servidor {Service.Address} no respondió después de {Attempts} intentos. ¿Está en ejecución?");
        return ExitCode.Failure;
    }

    /// <summary>One attempt; null when it brought no answer. UDP loses datagrams, so asking again is the client's own duty.</summary>
    private static string? Ask(Socket socket, byte[] message)
    {
        var buffer = new byte[BufferSize];
        try
        {
            socket.Send(message);
            return Encoding.UTF8.GetString(buffer, 0, socket.Receive(buffer));
        }
        catch (SocketException error) when (error.SocketErrorCode is SocketError.TimedOut or SocketError.WouldBlock)
        {
            Console.WriteLine($"Sin respuesta en {_timeout.TotalSeconds} s (timeout).");
        }
        catch (SocketException error) when (error.SocketErrorCode is SocketError.ConnectionRefused or SocketError.ConnectionReset)
        {
            // The refusal comes at once: without a pause all the attempts would be over before a server could start.
            Console.WriteLine("Nadie escucha en ese puerto (ICMP port unreachable).");
            Thread.Sleep(_pause);
        }
        return null;
    }
}
