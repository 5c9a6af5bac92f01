using Grader.Os;
using Grader.Os.Proc;
using Grader.Sandboxes.Groups;
using Grader.Sandboxes.Watching;

namespace Grader.Sandboxes.Namespaces;

/// <summary>A network namespace with a thread that lives in it, a folder, and the programs started from that thread.</summary>
internal sealed class NamespaceSandbox : ISandbox
{
    private const int MostTasksOfUser = 4096;

    private readonly RunFolder _run;
    private readonly NamespaceTools _tools;
    private readonly SystemFiles _files;
    private readonly string _private;
    private readonly PrivateNetwork _network;
    private readonly PacketSocket? _tap;
    private readonly uint? _user;
    private readonly MemoryGroup? _memory;
    private readonly ResourceWatch _watch;
    private volatile NamespaceProcess[] _programs = [];
    private int _starts;

    public NamespaceSandbox(RunFolder run, NamespaceTools tools, SystemFiles files, SandboxRequest request)
    {
        _run = run;
        _tools = tools;
        _files = files;
        Limits = request.Limits;
        using var unfinished = new Unfinished();
        _private = run.NewFolder("s");
        unfinished.UndoneBy(() => FolderRemoval.Remove(_private));
        Folder = Path.Combine(_private, "work");
        Directory.CreateDirectory(Folder);
        _user = UserNamespace.IsWithin ? null : UserIds.Next();
        _network = unfinished.With(new PrivateNetwork(request.Network, NetworkNamespace.EnterNew));
        _tap = request.Capture ? unfinished.With(_network.Capture()) : null;
        _memory = run.MemoryGroups.Take(Limits.MemoryBytes);
        _watch = new ResourceWatch(Limits, Folder, () => [.. _programs.SelectMany(p => p.Members())])
        {
            MemoryIsUsedUp = _memory is null ? null : () => _memory.HasKilled,
            EndsTooManyProcesses = _user is null,
        };
        WatchThread.Add(_watch);
        unfinished.Finish();
    }

    public string Folder { get; }

    public INetwork Network => _network;

    public IWireTap? Tap => _tap;

    public ResourceLimits Limits { get; }

    // A program whose end is known already may have been ended since the last look.
    public LimitsMet LimitsMet => _watch.Met | (_memory is { HasKilled: true } ? LimitsMet.Memory : LimitsMet.None);

    public IProgramProcess Start(ProgramStart start)
    {
        // Before anything has run in it: what a program left there may lead anywhere, and is its own already.
        if (_user is { } user && _programs.Length == 0)
            FolderCopy.Own(Folder, user);
        var scratch = Path.Combine(_private, $"program{++_starts}");
        var wrapping = _tools.Bubblewrap is { } bubblewrap
            ? new BubblewrapCommand(bubblewrap, _files, Folder, scratch).Wrap(start)
            : new PlainNamespaceCommand(_tools, _files, Folder, scratch, _user).Wrap(start);
        var program = new NamespaceProcess(_run, _network, [.. Prefix(wrapping.ChangesUser), .. wrapping.Command], wrapping, _memory);
        _programs = [.. _programs, program];
        return program;
    }

    public void Dispose() =>
        Teardown.All(_watch.Dispose, EndPrograms, () => _tap?.Dispose(), _network.Dispose, () => FolderRemoval.Remove(_private));

    // A group in which something may still run is not for another sandbox.
    private void EndPrograms()
    {
        Teardown.All(_programs);
        if (_memory is not null)
            _run.MemoryGroups.GiveBack(_memory);
    }

    // The kernel counts by user. An ordinary user's sandboxes are all of that user, with the grader itself, and each would meet a limit that is used
    // up by the others: there only a flood must find an end, and each sandbox is held to its own number by looking.
    private int MostTasks => _user is null ? Math.Min(MostTasksOfUser, ProcessLimits.MostProcesses ?? MostTasksOfUser) : Limits.Processes;

    // As root of the machine, bubblewrap must not be started by root: with its user namespace the kernel's user id stays 0 (measured).
    private string[] Prefix(bool changesUserItself)
    {
        string[] limits =
        [
            _tools.PrLimit, $"--nproc={MostTasks}", $"--nofile={Limits.Descriptors}", $"--fsize={Limits.FileBytes}", "--core=0",
            $"--cpu={Limits.CpuSeconds}:{Limits.CpuSeconds + ResourceLimits.CpuGrace}", "--",
        ];
        return _user is { } user && !changesUserItself
            ? [.. limits, _tools.SetPriv, $"--reuid={user}", $"--regid={user}", "--clear-groups", "--no-new-privs", "--"]
            : limits;
    }
}
