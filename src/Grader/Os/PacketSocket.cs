using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Grader.Captures;
using Grader.Sandboxes;

namespace Grader.Os;

/// <summary>
/// Sees all packets of the calling thread's network (packet(7)). On the loopback each passes twice, going out and coming in; only the
/// second is kept, because it has been delivered.
/// </summary>
internal sealed unsafe class PacketSocket : IWireTap, IDisposable
{
    private const int AllProtocols = 3; // ETH_P_ALL
    private const int DoNotWait = 0x40; // MSG_DONTWAIT
    private const int SolSocket = 1;
    private const int ReceiveBufferForce = 33; // SO_RCVBUFFORCE
    private const int LastStamp = 0x8907; // SIOCGSTAMPNS, socket(7)
    private const byte ToThisHost = 0; // PACKET_HOST
    private const int BufferBytes = 16 << 20;

    // A program that floods is faster than any reader: what is left waits for the next call, or is lost.
    private const int MostAtOnce = 1024;

    private readonly int _socket;
    private readonly byte[] _buffer = new byte[128 * 1024];

    /// <summary>Opens it in the network of the calling thread.</summary>
    public PacketSocket()
    {
        _socket = Libc.Socket(Libc.AfPacket, Libc.SockRaw | Libc.SockCloexec | Libc.SockNonblock, BinaryPrimitives.ReverseEndianness((ushort)AllProtocols));
        if (_socket < 0)
            throw SystemCallException.Last("socket(AF_PACKET)");
        var bytes = BufferBytes;
        // Without CAP_NET_ADMIN over the machine the buffer stays smaller, which loses packets only in long transfers.
        _ = Libc.SetSocketOption(_socket, SolSocket, ReceiveBufferForce, &bytes, sizeof(int));
        // The first question makes the kernel note the time of every packet from now on.
        _ = Stamp();
    }

    public IReadOnlyList<CapturedFrame> Read()
    {
        var packets = new List<CapturedFrame>();
        var address = stackalloc byte[20]; // struct sockaddr_ll: the packet's type is its byte 10.
        fixed (byte* buffer = _buffer)
        {
            for (var frames = 0; frames < MostAtOnce; frames++)
            {
                uint length = 20;
                var count = Libc.ReceiveFrom(_socket, buffer, (nuint)_buffer.Length, DoNotWait, address, &length);
                if (count < 0 && Marshal.GetLastPInvokeError() is not Libc.ErrAgain)
                    throw SystemCallException.Last("recvfrom(AF_PACKET)");
                if (count < 0)
                    break;
                if (address[10] == ToThisHost)
                    packets.Add(new CapturedFrame(Stamp(), LinkType.Ethernet, _buffer.AsSpan(0, (int)count).ToArray()));
            }
        }

        return packets;
    }

    // Nanoseconds since 1970 of the packet read last; now, where the kernel does not tell.
    private long Stamp()
    {
        var time = stackalloc long[2]; // struct timespec
        return Libc.Ioctl(_socket, LastStamp, time) == 0 ? (time[0] * 1_000_000_000) + time[1] : (DateTime.UtcNow - DateTime.UnixEpoch).Ticks * 100;
    }

    public void Dispose() => _ = Libc.Close(_socket);
}
