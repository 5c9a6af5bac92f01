using Grader.Texts;

namespace Grader.Sandboxes.Namespaces;

/// <summary>
/// One network namespace for each sandbox, and bubblewrap around each program where it is installed; network, mount and PID namespaces
/// alone where not. Linux only; as root, or inside a user namespace in which the grader is root (see <see cref="UserNamespace"/>).
/// </summary>
internal sealed class NamespaceKind(RunFolder run, NamespaceTools tools) : ISandboxKind
{
    private readonly SystemFiles _files = new(run);

    public string Name => "namespace";

    public Phrase Detail { get; } = Phrase.Of(UserNamespace.IsWithin ? "sandbox_detail.within" : "sandbox_detail.apart", ("tools", Isolating(tools)));

    public Capability Capabilities =>
        Capability.TwoStacks | Capability.SourceAddress | Capability.Backlog | Capability.Segments | Capability.Buffers
        | Capability.Interrupt | Capability.Terminal | Capability.Stillness;

    public bool SharesPorts => false;

    public ISandbox Open(SandboxRequest request) => new NamespaceSandbox(run, tools, _files, request);

    private static Phrase Isolating(NamespaceTools tools) =>
        tools.Bubblewrap is not null ? Phrase.Words(tools.BubblewrapVersion)
        : Phrase.Of(tools.Perl is null ? "sandbox_detail.plain_unfiltered" : "sandbox_detail.plain");
}
