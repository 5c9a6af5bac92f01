using System.Diagnostics;
using CliWrap;
using Grader.Os;
using Grader.Os.Proc;

namespace Grader.Sandboxes.Processes;

/// <summary>A program on the machine itself.</summary>
internal sealed class MachineProcess : IProgramProcess
{
    private static readonly string? PrLimit = OperatingSystem.IsLinux() ? ToolFinder.OnMachine("prlimit") : null;

    private readonly ITerminal _terminal;
    private readonly ProcessHandle _process;
    private readonly string _marker;
    private static int _count;

    public MachineProcess(string run, string folder, ResourceLimits limits, ProgramStart start)
    {
        _marker = $"GRADER_PROGRAM={Environment.ProcessId}.{Interlocked.Increment(ref _count)}";
        if (OperatingSystem.IsWindows())
        {
            var pipes = new PipeTerminal();
            _terminal = pipes;
            _process = new ProcessHandle(pipes.Connect(Prepare(Cli.Wrap(start.Command[0]).WithArguments(start.Command.Skip(1)), run, folder)));
        }
        else
        {
            using var unfinished = new Unfinished();
            var terminal = unfinished.With(new Terminal());
            _terminal = terminal;
            Orphans.Adopt();
            _process = new ProcessHandle(Prepare(TerminalCommand.Of(terminal.Path, [], [.. Limited(limits), .. start.Command]), run, folder));
            unfinished.Finish();
        }
    }

    public ITerminal Terminal => _terminal;

    public int? ExitCode => _process.ExitCode;

    // The shell that opens the terminal becomes the program before anything else happens to it.
    public bool Began => true;

    public IReadOnlyList<int> Members() => Look().Members;

    public IReadOnlyList<int> Wardens() => [_process.Id];

    public void Signal(int signal)
    {
        if (_process.HasExited)
            return;
        if (OperatingSystem.IsWindows())
            KillTree();
        else
            _process.Signal(signal);
    }

    public void Kill()
    {
        // A killed parent's children move to the grader, so that the next look still finds them. One that is ending has no environment any more to be
        // known by, and may still have its port.
        HashSet<int> killed = [];
        ProcessEnds.Await(() =>
        {
            var (members, isSure) = Look();
            foreach (var member in members)
                ProcessHandle.Signal(member, Libc.SigKill);
            killed.UnionWith(members);
            var ended = killed.Where(m => !ProcessEnds.IsAlive(m)).ToList();
            Orphans.Reap(ended.Where(m => m != _process.Id));
            killed.ExceptWith(ended);
            return isSure && members.Count == 0 && killed.Count == 0;
        });

        if (!_process.HasExited && !OperatingSystem.IsLinux())
            KillTree();
        _process.AwaitEnd();
    }

    public void Dispose() => Teardown.All(Kill, _terminal.Dispose);

    private (IReadOnlyList<int> Members, bool IsSure) Look()
    {
        if (!OperatingSystem.IsLinux())
            return ([], true);
        var (marked, isSure) = Orphans.MarkedWith(_marker);
        return ([.. ProcessTree.Of(_process.Id).Where(p => p != _process.Id || !_process.HasExited).Concat(marked).Distinct()], isSure);
    }

    private Command Prepare(Command command, string run, string folder) =>
        command
            .WithWorkingDirectory(folder)
            .WithEnvironmentVariables(e => e
                .Set(RunFolder.Marker, run)
                .Set("GRADER_PROGRAM", _marker[(_marker.IndexOf('=') + 1)..])
                .Set("TERM", "dumb")
                .Set("PYTHONUNBUFFERED", "1")
                .Set("PYTHONDONTWRITEBYTECODE", "1")
                .Set("DOTNET_EnableDiagnostics", "0"));

    // What does not count by user (setrlimit(2)), where there is a tool for it.
    private static string[] Limited(ResourceLimits limits) => PrLimit is null ? [] :
    [
        PrLimit, $"--nofile={limits.Descriptors}", $"--fsize={limits.FileBytes}", "--core=0", $"--cpu={limits.CpuSeconds}:{limits.CpuSeconds + ResourceLimits.CpuGrace}", "--",
    ];

    private void KillTree()
    {
        try
        {
            using var process = Process.GetProcessById(_process.Id);
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            // It ended meanwhile, which is what was wanted.
        }
    }
}
