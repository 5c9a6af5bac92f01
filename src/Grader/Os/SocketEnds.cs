using System.Net.Sockets;

namespace Grader.Os;

/// <summary>Ends sockets while no process has a copy of the descriptor.</summary>
internal static class SocketEnds
{
    /// <summary>
    /// Closes the socket: its port is free and its FIN, or its RST with a linger time of 0, leaves. When a program was started just before, that is once this
    /// program first gets a CPU (<see cref="PortBinding"/>).
    /// </summary>
    public static void CloseNow(this Socket socket) => ProcessStarts.Apart(socket.Dispose);

    /// <summary>Closes a connection with RST, and drops what it still has (tcp(7), SO_LINGER of socket(7)).</summary>
    public static void BreakOff(this Socket socket)
    {
        socket.LingerState = new LingerOption(enable: true, seconds: 0);
        socket.CloseNow();
    }
}
