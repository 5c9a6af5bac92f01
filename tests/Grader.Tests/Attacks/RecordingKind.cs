using System.Collections.Concurrent;
using Grader.Sandboxes;

namespace Grader.Tests.Attacks;

/// <summary>A kind of sandbox that remembers the folders of the sandboxes it opened.</summary>
internal sealed class RecordingKind(ISandboxKind kind) : ISandboxKind
{
    private readonly ConcurrentBag<string> _folders = [];

    public string Name => kind.Name;

    public Grader.Texts.Phrase Detail => kind.Detail;

    public Capability Capabilities => kind.Capabilities;

    public bool SharesPorts => kind.SharesPorts;

    public IReadOnlyCollection<string> Folders => _folders;

    public SandboxTool? FindTool(string name) => kind.FindTool(name);

    public ISandbox Open(SandboxRequest request)
    {
        var sandbox = kind.Open(request);
        _folders.Add(sandbox.Folder);
        return sandbox;
    }
}
