using Grader.Sandboxes;
using Grader.Texts;

namespace Grader.Tests.Running;

/// <summary>A kind of sandbox of a machine that refuses the first few, and grants those that are asked for later.</summary>
internal sealed class RefusingKind(ISandboxKind kind, int refusals) : ISandboxKind
{
    private int _asked;

    /// <summary>How many sandboxes were asked for.</summary>
    public int Asked => _asked;

    public string Name => kind.Name;

    public Phrase Detail => kind.Detail;

    public Capability Capabilities => kind.Capabilities;

    public bool SharesPorts => kind.SharesPorts;

    public SandboxTool? FindTool(string name) => kind.FindTool(name);

    public ISandbox Open(SandboxRequest request) =>
        Interlocked.Increment(ref _asked) <= refusals ? throw new GraderFaultException(Phrase.Words("no process more")) : kind.Open(request);
}
