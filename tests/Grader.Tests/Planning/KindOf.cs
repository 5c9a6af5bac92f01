using Grader.Sandboxes;

namespace Grader.Tests.Planning;

/// <summary>A kind of sandbox that can do just what it says, and is never opened.</summary>
internal sealed class KindOf(Capability capabilities) : ISandboxKind
{
    public string Name => "process";

    public string Detail => "";

    public Capability Capabilities => capabilities;

    public bool SharesPorts => false;

    public ISandbox Open(SandboxRequest request) => throw new InvalidOperationException("nothing was to run");
}
