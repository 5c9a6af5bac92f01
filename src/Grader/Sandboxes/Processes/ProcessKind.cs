using Grader.Texts;

namespace Grader.Sandboxes.Processes;

/// <summary>Programs on the machine itself, with its network and files: works anywhere, isolates nothing.</summary>
internal sealed class ProcessKind(RunFolder run) : ISandboxKind
{
    public string Name => "process";

    public Phrase Detail => Phrase.Of("sandbox_detail.process");

    public Capability Capabilities =>
        OperatingSystem.IsLinux() ? Capability.SourceAddress | Capability.Backlog | Capability.Terminal | Capability.Stillness
        : OperatingSystem.IsWindows() ? Capability.None
        : Capability.Terminal;

    public bool SharesPorts => true;

    public ISandbox Open(SandboxRequest request) => new ProcessSandbox(run, request);
}
