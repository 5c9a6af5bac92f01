using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Grader.Os.Proc;
using Grader.Specs;

namespace Grader.Os;

/// <summary>
/// Binds sockets to ports that were just closed. A process that is being started has copies of the grader's sockets. execve(2) takes them out of its
/// descriptors before the start is told to be done, but the kernel lets go of them only when the new program first gets a CPU; until then the ports are taken.
/// </summary>
internal static class PortBinding
{
    /// <summary>Far more than a process waits for a CPU, also beside hundreds of others.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Binds as <c>bind(2)</c> does, in the calling thread's network, and waits up to 20 s while the port is taken by a socket that no process has any more. Only
    /// Linux tells; elsewhere it waits for none.
    /// </summary>
    /// <exception cref="SocketException">It cannot be bound: a process holds the port, or another reason of <c>bind(2)</c>.</exception>
    public static void BindWhenFree(this Socket socket, IPEndPoint at)
    {
        var begin = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                socket.Bind(at);
                return;
            }
            catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressAlreadyInUse && Stopwatch.GetElapsedTime(begin) < Grace && !IsHeld(socket.ProtocolType, at.Port))
            {
                // A processor for the process that keeps it, if it waits for this one.
                Thread.Yield();
            }
        }
    }

    // Where the kernel does not tell who holds a port, somebody's server left running is by far likelier than a copy; nobody should wait for that.
    private static bool IsHeld(ProtocolType protocol, int port)
    {
        if (!OperatingSystem.IsLinux())
            return true;
        var rows = SocketTable.Read("/proc/thread-self/net", protocol == ProtocolType.Tcp ? Transport.Tcp : Transport.Udp);
        return SocketOwners.HolderOf(rows.Where(row => row.Local.Port == port).Select(row => row.Inode).ToHashSet()) is not null;
    }
}
