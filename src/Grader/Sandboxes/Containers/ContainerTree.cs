using Grader.Judging;
using Grader.Os;
using Grader.Os.Proc;

namespace Grader.Sandboxes.Containers;

/// <summary>The processes of a container, as the machine numbers them.</summary>
internal sealed class ContainerTree
{
    private readonly string _user;
    private readonly string? _space;

    /// <param name="container">The container's id.</param>
    /// <param name="first">Its first process, by the engine's word.</param>
    /// <param name="user">The user of its programs.</param>
    /// <exception cref="GraderFaultException">It is not a process of this machine: the engine runs elsewhere.</exception>
    public ContainerTree(string container, int first, uint user)
    {
        First = first;
        User = user;
        _user = $"Uid:\t{user}\t";
        // The engine calls the control group by the container's id, whatever else is in the name.
        if (first <= 0 || ProcFile.TryRead($"/proc/{first}/cgroup")?.Contains(container, StringComparison.Ordinal) != true)
            throw new GraderFaultException(new Finding("engine.elsewhere"));
        _space = ProcFile.TryReadLink($"/proc/{first}/ns/pid");
    }

    public int First { get; }

    public uint User { get; }

    /// <summary>Whether the container ended although the grader did not end it.</summary>
    public bool WasLost => !HasEnded && !ProcessEnds.IsAlive(First);

    /// <summary>Whether the grader ended it.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Processes that programs left behind when they ended, which the container's first one adopted.</summary>
    public IReadOnlyList<int> LeftBehind() => [.. ProcessTree.WholeOf(First).Skip(1).Where(p => ProcessEnds.IsAlive(p) && IsPrograms(p))];

    /// <summary>Ends all processes of the container and returns when they are gone.</summary>
    /// <exception cref="GraderFaultException">They did not end although they were killed.</exception>
    public void End()
    {
        HasEnded = true;
        // Its id may be somebody else's by now.
        if (!ProcessEnds.IsAlive(First) || ProcFile.TryReadLink($"/proc/{First}/ns/pid") != _space)
            return;
        ProcessHandle.Signal(First, Libc.SigKill);
        // It ends after all the others.
        ProcessEnds.Await(() => !ProcessEnds.IsAlive(First) || ProcFile.TryReadLink($"/proc/{First}/ns/pid") != _space);
    }

    /// <summary>Ends processes and returns when they are gone.</summary>
    /// <param name="list">What is left of them.</param>
    public static void End(Func<IReadOnlyList<int>> list) => ProcessEnds.Await(() =>
    {
        var left = list();
        foreach (var process in left)
            ProcessHandle.Signal(process, Libc.SigKill);
        return left.Count == 0;
    });

    private bool IsPrograms(int process) => ProcFile.TryRead($"/proc/{process}/status")?.Contains(_user, StringComparison.Ordinal) == true;
}
