using System.Net;
using System.Net.Sockets;

namespace Grader.Tests.Sandboxes;

/// <summary>
/// A port of this machine that no other test takes, and the next one, which programs that mistake theirs have: below those that the kernel gives to
/// clients, and with a UDP port held as a claim, so that test runs beside this one keep off them too, whoever's they are. A claim ends with
/// its process and leaves nothing.
/// </summary>
internal sealed class Ports : IDisposable
{
    private const int First = 20_000;
    private const int Count = 5_000;
    private readonly Socket _claim;

    private Ports(int number, Socket claim)
    {
        Number = number;
        _claim = claim;
    }

    public int Number { get; }

    public static Ports Reserve()
    {
        for (var attempt = 0; attempt < Count / 2; attempt++)
        {
            var number = First + 2 * ((Environment.ProcessId + attempt) % (Count / 2));
            if (TryBind(number + Count, SocketType.Dgram, ProtocolType.Udp) is not { } claim)
                continue;
            if (IsFree(number, SocketType.Dgram, ProtocolType.Udp) && IsFree(number, SocketType.Stream, ProtocolType.Tcp))
                return new Ports(number, claim);
            claim.Dispose();
        }

        throw new InvalidOperationException($"every port from {First} to {First + Count - 1} is taken");
    }

    public void Dispose() => _claim.Dispose();

    private static bool IsFree(int number, SocketType type, ProtocolType protocol)
    {
        using var socket = TryBind(number, type, protocol);
        return socket is not null;
    }

    private static Socket? TryBind(int number, SocketType type, ProtocolType protocol)
    {
        var socket = new Socket(AddressFamily.InterNetwork, type, protocol);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Any, number));
            return socket;
        }
        catch (SocketException)
        {
            socket.Dispose();
            return null;
        }
    }
}
