using Grader.Os.Proc;
using Grader.Specs;

namespace Grader.Sandboxes;

/// <summary>A network stack, as the peers that the grader plays need it.</summary>
internal interface INetwork
{
    /// <summary>Runs <paramref name="make"/> where sockets that it creates belong to this stack; they can be used from anywhere afterwards.</summary>
    T Within<T>(Func<T> make);

    /// <summary>The stack's sockets as the kernel lists them; empty where it does not.</summary>
    IReadOnlyList<SocketRow> Sockets(Transport transport);

    /// <summary>What a listening TCP socket gave to <c>listen(2)</c>; null when none listens on the port.</summary>
    int? Backlog(int port);
}
