using System.Text;
using Grader.Os;
using Grader.Os.Proc;
using Grader.Sandboxes.Groups;
using Grader.Texts;

namespace Grader.Sandboxes.Namespaces;

/// <summary>
/// A program below the processes of its sandbox: the wrapper, then the first process of the PID namespace, then the program. Whatever
/// the program leaves behind becomes a child of that first process, so it stays in the tree, and the end of that process ends all.
/// </summary>
internal sealed class NamespaceProcess : IProgramProcess
{
    private readonly Terminal _terminal;
    private readonly ProcessHandle _outer;
    private readonly Wrapping _wrapping;
    private bool _began;
    private bool _killed;
    private bool _gone;

    public NamespaceProcess(RunFolder run, INetwork network, IReadOnlyList<string> command, Wrapping wrapping, MemoryGroup? memory)
    {
        using var unfinished = new Unfinished();
        _wrapping = wrapping;
        _ = unfinished.With(wrapping.Status);
        _terminal = unfinished.With(new Terminal());
        var cli = TerminalCommand.Of(_terminal.Path, wrapping.Files, command, memory?.Entrance ?? "").WithEnvironmentVariables(e => e.Set(RunFolder.Marker, run.Path));
        _outer = network.Within(() => new ProcessHandle(cli));
        unfinished.Finish();
    }

    public ITerminal Terminal => _terminal;

    public int? ExitCode
    {
        get
        {
            if (_outer.ExitCode is not { } code)
                return null;
            return _killed || _wrapping.Status.ProgramRan ? code : throw Failure(code);
        }
    }

    public bool Began => _began || (_began = Members() is [var first, ..] && SandboxEnvironment.Has(first));

    public IReadOnlyList<int> Members() => [.. ProcessTree.Of(_outer.Id).Skip(2)];

    public IReadOnlyList<int> Wardens() => [.. ProcessTree.Of(_outer.Id).Take(2)];

    public void Signal(int signal)
    {
        if (Members() is [var program, ..])
            ProcessHandle.Signal(program, signal);
    }

    public void Kill()
    {
        if (!_outer.HasExited)
        {
            _killed = true;
            // The first process of the PID namespace: the kernel ends all the others with it, and then the wrapper sees its end.
            var tree = ProcessTree.Of(_outer.Id);
            ProcessHandle.Signal(tree.Count > 1 ? tree[1] : _outer.Id, Libc.SigKill);
            _outer.AwaitEnd();
        }

        // Bubblewrap ends with the program, before what the program left behind; its own end is what ends the first process, which goes last.
        if (!_gone && _wrapping.Status.FirstProcess is { } first)
        {
            ProcessEnds.Await(() => !ProcessEnds.IsAlive(first));
            // Where the grader is the first process of a container, or adopts orphans, it is the grader's child by now.
            Orphans.Reap([first]);
        }

        // Later its number may be somebody else's.
        _gone = true;
    }

    private GraderFaultException Failure(int code) =>
        new(Phrase.Of("fault.sandbox", ("status", code), ("reason", Encoding.UTF8.GetString(_terminal.Read()).Trim())));

    public void Dispose() => Teardown.All(Kill, _wrapping.Status.Dispose, _terminal.Dispose);
}
