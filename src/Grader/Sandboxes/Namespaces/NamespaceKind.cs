namespace Grader.Sandboxes.Namespaces;

/// <summary>
/// One network namespace for each sandbox, and bubblewrap around each program where it is installed; network, mount and PID namespaces
/// alone where not. Linux only; as root, or inside a user namespace in which the grader is root (see <see cref="UserNamespace"/>).
/// </summary>
internal sealed class NamespaceKind(RunFolder run, NamespaceTools tools) : ISandboxKind
{
    private readonly SystemFiles _files = new(run);

    public string Name => "namespace";

    public string Detail { get; } =
        (tools.Bubblewrap is null ? $"network, mount and PID namespaces without bubblewrap{(tools.Perl is null ? " and without a filter of system calls" : "")}" : tools.BubblewrapVersion)
        + (UserNamespace.IsWithin ? ", in a user namespace" : ", one user for each sandbox");

    public Capability Capabilities =>
        Capability.TwoStacks | Capability.SourceAddress | Capability.Backlog | Capability.Segments | Capability.Buffers
        | Capability.Interrupt | Capability.Terminal | Capability.Stillness;

    public bool SharesPorts => false;

    public ISandbox Open(SandboxRequest request) => new NamespaceSandbox(run, tools, _files, request);
}
