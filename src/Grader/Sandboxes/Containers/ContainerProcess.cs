using Docker.DotNet.Models;
using Grader.Judging;
using Grader.Os;
using Grader.Os.Proc;
using Grader.Sandboxes.Namespaces;

namespace Grader.Sandboxes.Containers;

/// <summary>
/// A program in a container, below an init of its own (tini) that adopts what the program leaves behind, so that it stays in the tree.
/// </summary>
internal sealed class ContainerProcess : IProgramProcess
{
    private const int Killed = 128 + Libc.SigKill;

    // The init keeps the engine's session for itself, so this shell can open the terminal without getting it as its controlling one, which
    // would hang up with the program.
    private const string Script = "T=$1; shift; exec \"$@\" 0<>\"$T\" 1>&0 2>&0";

    private readonly ContainerEngine _engine;
    private readonly ContainerTree _tree;
    private readonly Terminal _terminal;
    private readonly string _id;
    private readonly int _init;
    private int? _exitCode;
    private bool _began;
    private bool _killed;

    public ContainerProcess(ContainerEngine engine, string container, ContainerTree tree, ProgramStart start)
    {
        _engine = engine;
        _tree = tree;
        using var unfinished = new Unfinished();
        _terminal = unfinished.With(new Terminal($"/proc/{tree.First}/root/dev/pts", tree.User));
        var environment = SandboxEnvironment.For(start).Select(v => $"{v.Name}={v.Value}");
        _id = engine.Ask(client => client.Exec.CreateContainerExecAsync(container, new ContainerExecCreateParameters
        {
            User = $"{tree.User}:{tree.User}",
            WorkingDir = HardenedContainer.WorkFolder,
            Cmd = [HardenedContainer.Init, "-s", "--", "/bin/sh", "-c", Script, "sh", _terminal.Path, "/usr/bin/env", "-i", .. environment, .. start.Command],
        })).ID;
        engine.Ask(async client =>
        {
            try
            {
                await client.Exec.StartContainerExecAsync(_id, new ContainerExecStartParameters { Detach = true });
            }
            catch (InvalidOperationException)
            {
                // It was started: the engine's answer to that has no stream, for which this client looks all the same.
            }

            return true;
        });
        _init = (int)Inspect().Pid;
        if (_init == 0)
            throw new GraderFaultException(new Finding("engine.refused").With("detail", "exec"));
        unfinished.Finish();
    }

    public ITerminal Terminal => _terminal;

    public int? ExitCode => _exitCode ??= ProcessEnds.IsAlive(_init) ? null : FindExitCode();

    public bool Began => _began || (_began = Members() is [var first, ..] && SandboxEnvironment.Has(first));

    public IReadOnlyList<int> Members() => [.. ProcessTree.Of(_init).Skip(1)];

    public IReadOnlyList<int> Wardens() => [_init];

    public void Signal(int signal)
    {
        if (Members() is [var program, ..])
            ProcessHandle.Signal(program, signal);
    }

    public void Kill()
    {
        if (ExitCode is not null)
            return;
        End();
        _ = ExitCode;
    }

    // Without a word to the engine: whatever state it is in, nothing of the program is left.
    public void Dispose() => Teardown.All(_exitCode is null ? End : () => { }, _terminal.Dispose);

    private void End()
    {
        _killed = true;
        ContainerTree.End(() => [.. ProcessTree.WholeOf(_init).Where(ProcessEnds.IsAlive)]);
    }

    private int? FindExitCode()
    {
        if (_tree.HasEnded)
            return Killed;
        if (_tree.WasLost)
            throw new GraderFaultException(new Finding("engine.lost").With("detail", "container"));
        if (!_killed)
        {
            var state = Inspect();
            if (state.Running)
                return null;
            _exitCode = (int)(state.ExitCode ?? Killed);
        }

        // A program's end is that of all it started.
        ContainerTree.End(_tree.LeftBehind);
        return _exitCode ?? Killed;
    }

    private ContainerExecInspectResponse Inspect() => _engine.Ask(client => client.Exec.InspectContainerExecAsync(_id));
}
