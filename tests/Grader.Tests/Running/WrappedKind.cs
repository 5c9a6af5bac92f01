using Grader.Sandboxes;
using Grader.Texts;

namespace Grader.Tests.Running;

/// <summary>A kind of sandbox whose programs are another kind's, each of them wrapped in something.</summary>
internal sealed class WrappedKind(ISandboxKind kind, Func<IProgramProcess, IProgramProcess> wrap) : ISandboxKind
{
    public string Name => kind.Name;

    public Phrase Detail => kind.Detail;

    public Capability Capabilities => kind.Capabilities;

    public bool SharesPorts => kind.SharesPorts;

    public SandboxTool? FindTool(string name) => kind.FindTool(name);

    public ISandbox Open(SandboxRequest request) => new WrappedSandbox(kind.Open(request), wrap);

    private sealed class WrappedSandbox(ISandbox sandbox, Func<IProgramProcess, IProgramProcess> wrap) : ISandbox
    {
        public string Folder => sandbox.Folder;

        public INetwork Network => sandbox.Network;

        public IWireTap? Tap => sandbox.Tap;

        public LimitsMet LimitsMet => sandbox.LimitsMet;

        public ResourceLimits Limits => sandbox.Limits;

        public IProgramProcess Start(ProgramStart start) => wrap(sandbox.Start(start));

        public void Dispose() => sandbox.Dispose();
    }
}
