using System.Net;

namespace ReferenceImpl.Udp;

/// <summary>1.5.2: an echo server that only knows one address, and is deaf to the rest.</summary>
internal static class FilteringServer
{
    private const int BufferSize = 1024;
    private static readonly IPAddress _allowed = IPAddress.Loopback;

    public static int Run()
    {
        using var socket = UdpPort.Open();
        var buffer = new byte[BufferSize];
        while (true)
        {
            EndPoint sender = UdpPort.Anyone;
            var length = socket.ReceiveFrom(buffer, ref sender);
            // Only the address is compared: the port is ephemeral and changes with every run of the same client.
            // Addresses are compared as addresses; as text, 127.0.0.1 is also the beginning of 127.0.0.10.
            if (sender is not IPEndPoint { Address: var address } || !address.Equals(_allowed))
            {
                // Not even an error goes back: whoever forged the address (UDP lets anyone) would have us bother a third party.
                Console.WriteLine($"Ignorado: {sender}");
                continue;
            }
            Console.WriteLine($"Conexion desde: {sender}");
            if (length > 0)
                UdpPort.Reply(socket, buffer.AsSpan(0, length), sender);
        }
    }
}
