using System.Net;
using System.Net.Sockets;

namespace ReferenceImpl.Udp;

/// <summary>1.5.3: a receive buffer smaller than the message. A datagram is read whole or cut, never in instalments (recv(2)).</summary>
internal static class SmallBufferServer
{
    private const int BufferSize = 8;

    public static int Run()
    {
        using var socket = UdpPort.Open();
        var buffer = new byte[BufferSize];
        while (true)
        {
            // ReceiveFrom would cut in silence; ReceiveMessageFrom is recvmsg(2), which also tells of the cut (MSG_TRUNC).
            EndPoint sender = UdpPort.Anyone;
            var flags = SocketFlags.None;
            int length;
            try
            {
                length = socket.ReceiveMessageFrom(buffer, ref flags, ref sender, out _);
            }
            catch (SocketException error) when (error.SocketErrorCode is SocketError.MessageSize)
            {
                // Systems that make an error of the cut (Windows) lose the datagram, not the server.
                Console.WriteLine($"Mensaje de más de {BufferSize} bytes: descartado.");
                continue;
            }
            // The rest of a cut datagram is gone: the next receive starts at the next datagram.
            var fate = flags.HasFlag(SocketFlags.Truncated) ? "truncado, el resto se perdió" : "completo";
            Console.WriteLine($"Conexion desde: {sender}: {length} bytes ({fate})");
            if (length > 0)
                UdpPort.Reply(socket, buffer.AsSpan(0, length), sender);
        }
    }
}
