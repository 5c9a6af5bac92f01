using System.Net;
using System.Net.Sockets;

namespace Grader.Os;

/// <summary>Connects without waiting: where the queue of a server is full, the kernel asks again for some two minutes (tcp(7), tcp_syn_retries).</summary>
internal static class PendingConnections
{
    /// <summary>Makes the socket non-blocking and begins to connect.</summary>
    /// <returns>How it ended; null while it is pending, which <see cref="TryFinishConnecting"/> sees end.</returns>
    public static SocketError? BeginConnecting(this Socket socket, IPEndPoint to)
    {
        socket.Blocking = false;
        try
        {
            socket.Connect(to);
            return SocketError.Success;
        }
        catch (SocketException e)
        {
            return e.SocketErrorCode is SocketError.WouldBlock or SocketError.InProgress ? null : e.SocketErrorCode;
        }
    }

    /// <summary>Looks once how a pending connection stands.</summary>
    /// <returns>How it ended, which is told once only (socket(7), SO_ERROR); null while it is pending.</returns>
    public static SocketError? TryFinishConnecting(this Socket socket) =>
        socket.Poll(0, SelectMode.SelectWrite) || socket.Poll(0, SelectMode.SelectError)
            ? (SocketError)(int)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Error)!
            : null;
}
