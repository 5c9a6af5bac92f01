using System.Net.Sockets;

namespace Grader.Os;

/// <summary>Ends sockets so that the kernel does it now and not when the last copy of the descriptor goes.</summary>
internal static class SocketEnds
{
    /// <summary>Closes the socket: its port is free and its FIN, or its RST with a linger time of 0, has left when this returns.</summary>
    public static void CloseNow(this Socket socket) => ProcessStarts.Apart(socket.Dispose);
}
