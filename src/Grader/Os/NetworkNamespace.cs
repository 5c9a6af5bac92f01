using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Grader.Os;

/// <summary>Moves the calling thread to another network (network_namespaces(7)): its own loopback, ports and socket tables.</summary>
internal static unsafe class NetworkNamespace
{
    private const uint SetInterfaceFlags = 0x8914; // SIOCSIFFLAGS, netdevice(7)
    private const short Up = 0x1;

    // A namespace shares the machine's table of connections, a quarter of a million buckets that each reading of /proc/net/tcp walks, unless
    // the namespace in which it was made asks for small ones (ip-sysctl, tcp_child_ehash_entries; since Linux 6.1). So all are made in one
    // that does. Measured: readings were a sixth of the grader's CPU.
    private const string ChildTableSize = "/proc/sys/net/ipv4/tcp_child_ehash_entries";
    private static readonly Lazy<SafeFileHandle?> Nursery = new(MakeNursery);

    /// <summary>
    /// Moves this thread to a new network namespace with its loopback up. Sockets created and programs started from this thread are in it.
    /// </summary>
    /// <exception cref="SystemCallException">The kernel refused: neither root nor in a user namespace of its own.</exception>
    public static void EnterNew()
    {
        if (Nursery.Value is { } nursery && Libc.SetNamespace((int)nursery.DangerousGetHandle(), Libc.CloneNewNet) < 0)
            throw SystemCallException.Last("setns(CLONE_NEWNET)");
        Unshare();
        var socket = Libc.Socket(Libc.AfInet, Libc.SockDgram | Libc.SockCloexec, 0);
        if (socket < 0)
            throw SystemCallException.Last("socket");
        try
        {
            // struct ifreq: 16 bytes of name, then the flags; 40 bytes in all.
            var request = stackalloc byte[40];
            new Span<byte>(request, 40).Clear();
            Encoding.ASCII.GetBytes("lo", new Span<byte>(request, 16));
            Marshal.WriteInt16((nint)request, 16, Up);
            if (Libc.Ioctl(socket, SetInterfaceFlags, request) < 0)
                throw SystemCallException.Last("ioctl(SIOCSIFFLAGS)");
        }
        finally
        {
            _ = Libc.Close(socket);
        }
    }

    /// <summary>Moves this thread to the network of a process.</summary>
    /// <exception cref="SystemCallException">The kernel refused: not root of the machine.</exception>
    /// <exception cref="IOException">The process is gone.</exception>
    public static void EnterThatOf(int process)
    {
        using var network = File.OpenHandle($"/proc/{process}/ns/net");
        if (Libc.SetNamespace((int)network.DangerousGetHandle(), Libc.CloneNewNet) < 0)
            throw SystemCallException.Last("setns(CLONE_NEWNET)");
    }

    private static void Unshare()
    {
        if (Libc.Unshare(Libc.CloneNewNet) < 0)
            throw SystemCallException.Last("unshare(CLONE_NEWNET)");
    }

    // Null where the kernel has no such setting, or a container may not change it, which costs time and nothing else.
    private static SafeFileHandle? MakeNursery()
    {
        if (!File.Exists(ChildTableSize))
            return null;
        using var thread = new WorkerThread("nursery");
        return thread.Run(() =>
        {
            Unshare();
            try
            {
                File.WriteAllText(ChildTableSize, "256");
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return null;
            }

            return File.OpenHandle("/proc/thread-self/ns/net");
        });
    }

    /// <summary>The id of the calling thread, by which <c>/proc</c> knows it.</summary>
    public static int CurrentThread()
    {
        var link = File.ResolveLinkTarget("/proc/thread-self", returnFinalTarget: false)!.FullName;
        return int.Parse(link[(link.LastIndexOf('/') + 1)..]);
    }
}
