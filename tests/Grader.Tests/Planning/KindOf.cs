using Grader.Sandboxes;

namespace Grader.Tests.Planning;

/// <summary>A kind of sandbox that can do just what it says, and is never opened.</summary>
internal sealed class KindOf(Capability capabilities) : ISandboxKind
{
    public string Name => "process";

    public Grader.Texts.Phrase Detail => Grader.Texts.Phrase.Words("");

    public Capability Capabilities => capabilities;

    public bool SharesPorts => false;

    public ISandbox Open(SandboxRequest request) => throw new InvalidOperationException("nothing was to run");
}
