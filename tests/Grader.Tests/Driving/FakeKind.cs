using Grader.Sandboxes;
using Grader.Texts;

namespace Grader.Tests.Driving;

/// <summary>A kind of sandbox for plans that never run anything.</summary>
internal sealed class FakeKind(Capability capabilities) : ISandboxKind
{
    public string Name => "fake";

    public Grader.Texts.Phrase Detail => Grader.Texts.Phrase.Words("");

    public Capability Capabilities => capabilities;

    public bool SharesPorts => false;

    public ISandbox Open(SandboxRequest request) => throw new GraderFaultException(Phrase.Words("nothing runs here"));
}
