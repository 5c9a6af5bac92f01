using System.Net;
using System.Net.Sockets;

namespace ReferenceImpl.Udp;

/// <summary>What every UDP server of the guide does the same way: take the port, and answer whoever wrote (RFC 768, udp(7)).</summary>
internal static class UdpPort
{
    /// <summary>The place-holder <c>ReceiveFrom</c> wants; it comes back replaced by the sender's address.</summary>
    public static IPEndPoint Anyone { get; } = new(IPAddress.Any, 0);

    /// <summary>A socket bound to the service's address. UDP has no connections, so there is no listen() and no accept().</summary>
    public static Socket Open()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(Service.Address);
        Console.WriteLine($"Socket creado, escuchando en {Service.Address}");
        return socket;
    }

    /// <summary>One datagram back to its sender, from port 3500: a client that called connect() sees no other.</summary>
    public static void Reply(Socket socket, ReadOnlySpan<byte> payload, EndPoint sender)
    {
        try
        {
            socket.SendTo(payload, sender);
        }
        catch (SocketException error)
        {
            // An answer that cannot leave concerns one client; UDP promised it nothing, and the others are waiting.
            Console.Error.WriteLine($"No se pudo responder a {sender}: {error.Message}");
        }
    }
}
