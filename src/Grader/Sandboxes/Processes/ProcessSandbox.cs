using Grader.Os;
using Grader.Sandboxes.Watching;

namespace Grader.Sandboxes.Processes;

/// <summary>A folder on the machine, and programs started in it.</summary>
internal sealed class ProcessSandbox : ISandbox
{
    private readonly RunFolder _run;
    private readonly ResourceWatch? _watch;
    private volatile MachineProcess[] _programs = [];

    public ProcessSandbox(RunFolder run, SandboxRequest request)
    {
        _run = run;
        Limits = request.Limits;
        Folder = run.NewFolder("s");
        if (!OperatingSystem.IsLinux())
            return;
        _watch = new ResourceWatch(Limits, Folder, () => [.. _programs.SelectMany(p => p.Members())]);
        WatchThread.Add(_watch);
    }

    public string Folder { get; }

    public INetwork Network { get; } = new HostNetwork();

    public IWireTap? Tap => null;

    public ResourceLimits Limits { get; }

    // How many processes there may be is not limited: they are the user's own, whose other programs count as well.
    public LimitsMet LimitsMet => (_watch?.Met ?? LimitsMet.None) & ~LimitsMet.Processes;

    public IProgramProcess Start(ProgramStart start)
    {
        var program = new MachineProcess(_run.Path, Folder, Limits, start);
        _programs = [.. _programs, program];
        return program;
    }

    public void Dispose() => Teardown.All(() => _watch?.Dispose(), () => Teardown.All(_programs), () => FolderRemoval.Remove(Folder));
}
