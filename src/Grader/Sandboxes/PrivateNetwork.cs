using Grader.Os;
using Grader.Os.Proc;
using Grader.Specs;
using Grader.Texts;

namespace Grader.Sandboxes;

/// <summary>A network stack of its own: a thread in its network namespace, which lives at least as long as this object.</summary>
internal sealed class PrivateNetwork : INetwork, IDisposable
{
    private readonly WorkerThread _thread = new("network");
    private readonly string _tables;

    /// <param name="enter">Moves the calling thread to the namespace: <see cref="NetworkNamespace"/>.</param>
    /// <exception cref="GraderFaultException">The kernel refused the namespace, or a limit of it.</exception>
    public PrivateNetwork(NetworkSpec limits, Action enter)
    {
        try
        {
            _tables = _thread.Run(() =>
            {
                enter();
                Limit("tcp_wmem", limits.SendBuffer);
                Limit("tcp_rmem", limits.ReceiveBuffer);
                return $"/proc/self/task/{NetworkNamespace.CurrentThread()}/net";
            });
        }
        catch (Exception e) when (e is SystemCallException or IOException or UnauthorizedAccessException)
        {
            _thread.Dispose();
            throw new GraderFaultException(Phrase.Of("fault.no_network", ("reason", e.Message)), e);
        }
    }

    /// <summary>Sees all that crosses it from now on; the caller's to dispose of.</summary>
    /// <exception cref="GraderFaultException">The kernel refused: without CAP_NET_RAW it lets nobody look.</exception>
    public PacketSocket Capture()
    {
        try
        {
            return Within(() => new PacketSocket());
        }
        catch (SystemCallException e)
        {
            throw new GraderFaultException(Phrase.Of("fault.no_capture", ("reason", e.Message)), e);
        }
    }

    public T Within<T>(Func<T> make) => _thread.Run(make);

    public IReadOnlyList<SocketRow> Sockets(Transport transport) => SocketTable.Read(_tables, transport);

    public int? Backlog(int port) => Within(() => SocketDiagnostics.Backlog(port));

    public void Dispose() => _thread.Dispose();

    // Minimum, default and maximum in bytes (tcp(7)); the file of the calling thread's own namespace.
    private static void Limit(string name, int? bytes)
    {
        if (bytes is { } value)
            File.WriteAllText($"/proc/sys/net/ipv4/{name}", $"{Math.Min(value, 4096)} {value} {value}");
    }
}
