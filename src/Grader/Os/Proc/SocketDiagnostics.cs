using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Grader.Os.Proc;

/// <summary>Asks the kernel for what <c>/proc/net/tcp</c> does not say of a listening socket: its backlog (sock_diag(7)).</summary>
internal static unsafe class SocketDiagnostics
{
    private const int NetlinkSockDiag = 4;
    private const ushort ByFamily = 20;
    private const ushort RequestAndDump = 0x301;
    private const int ListenState = 10;
    private const ushort MessageDone = 3;
    private const ushort MessageError = 2;

    /// <summary>
    /// The backlog of the socket that listens on a TCP port in the calling thread's network; null when none does. The kernel keeps in
    /// <c>idiag_wqueue</c> of a listening socket what <c>listen(2)</c> was given.
    /// </summary>
    /// <exception cref="SystemCallException">The kernel cannot tell, such as one without <c>tcp_diag</c>.</exception>
    public static int? Backlog(int port)
    {
        var socket = Libc.Socket(Libc.AfNetlink, Libc.SockRaw | Libc.SockCloexec, NetlinkSockDiag);
        if (socket < 0)
            throw SystemCallException.Last("socket(NETLINK_SOCK_DIAG)");
        try
        {
            return Ask(socket, family: 2, port) ?? Ask(socket, family: 10, port);
        }
        finally
        {
            _ = Libc.Close(socket);
        }
    }

    private static int? Ask(int socket, byte family, int port)
    {
        // struct nlmsghdr (16 bytes), then struct inet_diag_req_v2 (56): family, protocol, extensions, pad, states, socket id.
        var request = stackalloc byte[72];
        var span = new Span<byte>(request, 72);
        span.Clear();
        MemoryMarshal.Write(span, 72);
        MemoryMarshal.Write(span[4..], ByFamily);
        MemoryMarshal.Write(span[6..], RequestAndDump);
        span[16] = family;
        span[17] = 6; // IPPROTO_TCP
        MemoryMarshal.Write(span[20..], 1u << ListenState);
        if (Libc.Send(socket, request, 72, 0) != 72)
            throw SystemCallException.Last("send(NETLINK_SOCK_DIAG)");
        var answer = new byte[16 * 1024];
        while (true)
        {
            nint count;
            fixed (byte* buffer = answer)
                count = Libc.Receive(socket, buffer, (nuint)answer.Length, 0);
            if (count <= 0)
                throw SystemCallException.Last("recv(NETLINK_SOCK_DIAG)");
            if (Scan(answer.AsSpan(0, (int)count), port, out var backlog))
                return backlog;
        }
    }

    /// <summary>
    /// Looks through one part of the kernel's answer. True at its end, with what was found. struct inet_diag_msg: 4 bytes, the socket id (ports first,
    /// in network order), expires, rqueue, wqueue.
    /// </summary>
    internal static bool Scan(ReadOnlySpan<byte> messages, int port, out int? backlog)
    {
        backlog = null;
        while (messages.Length >= 16)
        {
            var length = MemoryMarshal.Read<int>(messages);
            var type = MemoryMarshal.Read<ushort>(messages[4..]);
            if (length < 16 || length > messages.Length)
                return true;
            var body = messages[16..length];
            if (type is MessageDone or MessageError)
            {
                // Both begin with an error number, negative when there is one (netlink(7)).
                if (body.Length >= 4 && MemoryMarshal.Read<int>(body) is < 0 and var error)
                    throw new SystemCallException("NETLINK_SOCK_DIAG", -error);
                return true;
            }

            if (backlog is null && body.Length >= 64 && BinaryPrimitives.ReadUInt16BigEndian(body[4..]) == port)
                backlog = MemoryMarshal.Read<int>(body[60..]);
            messages = messages[Math.Min(messages.Length, (length + 3) & ~3)..];
        }

        return backlog is not null;
    }
}
