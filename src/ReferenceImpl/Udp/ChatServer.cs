using System.Net;
using System.Text;

namespace ReferenceImpl.Udp;

/// <summary>1.5.4: the other side of <see cref="ChatClient"/>: listens first, then answers from the keyboard, by turns.</summary>
internal static class ChatServer
{
    private const int BufferSize = 65_507; // The largest payload of a UDP datagram over IPv4.

    public static int Run()
    {
        using var socket = UdpPort.Open();
        var buffer = new byte[BufferSize];
        while (true)
        {
            EndPoint sender = UdpPort.Anyone;
            var length = socket.ReceiveFrom(buffer, ref sender);
            if (length == 0)
            {
                Console.WriteLine($"{sender} dejó la conversación.");
                continue;
            }
            Console.WriteLine($"{sender}: {Encoding.UTF8.GetString(buffer, 0, length)}");

            // Whatever arrives while the keyboard waits is kept by the kernel, in order, until the next ReceiveFrom.
            if (Keyboard.Ask() is not { } line)
            {
                UdpPort.Reply(socket, [], sender);
                return ExitCode.Success;
            }
            UdpPort.Reply(socket, Encoding.UTF8.GetBytes(line), sender);
        }
    }
}
