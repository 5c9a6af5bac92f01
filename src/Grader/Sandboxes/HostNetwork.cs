using Grader.Os.Proc;
using Grader.Specs;

namespace Grader.Sandboxes;

/// <summary>The machine's own network stack.</summary>
internal sealed class HostNetwork : INetwork
{
    public T Within<T>(Func<T> make) => make();

    public IReadOnlyList<SocketRow> Sockets(Transport transport) => SocketTable.Read("/proc/self/net", transport);

    public int? Backlog(int port) => SocketDiagnostics.Backlog(port);
}
