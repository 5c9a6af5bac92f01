using System.Net.Sockets;
using System.Text;

namespace ReferenceImpl.Udp;

/// <summary>1.1: one datagram out, one datagram back, printed.</summary>
internal static class EchoClient
{
    private const int BufferSize = 1024;

    /// <summary>Sends the guide's message, or the one given as an argument (which is how 1.5.5 and 1.5.6 are tried by hand).</summary>
    public static int Run(string[] args)
    {
        var message = args is [var given, ..] ? given : "TyR: Echo sobre UDP";

        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        // No bind(): the first sendto() makes the kernel choose an ephemeral port, the one the server answers to.
        socket.SendTo(Encoding.UTF8.GetBytes(message), Service.Address);

        var buffer = new byte[BufferSize];
        // Blocks until something comes; 1.5.1 is about what happens when nothing does.
        var length = socket.Receive(buffer);
        Console.WriteLine($"--> {Encoding.UTF8.GetString(buffer, 0, length)}");
        return ExitCode.Success;
    }
}
