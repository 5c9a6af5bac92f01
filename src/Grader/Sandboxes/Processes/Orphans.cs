using Grader.Os;
using Grader.Os.Proc;

namespace Grader.Sandboxes.Processes;

/// <summary>
/// Processes whose parent ended: the grader adopts them (PR_SET_CHILD_SUBREAPER, prctl(2)), so that a daemon of a student's program
/// stays within reach. Linux only; elsewhere nothing is adopted.
/// </summary>
internal static unsafe class Orphans
{
    private const int SetChildSubreaper = 36;
    private const int DoNotWait = 1; // WNOHANG, waitpid(2)

    /// <summary>From now on orphans of the grader's programs become its children.</summary>
    public static void Adopt()
    {
        if (OperatingSystem.IsLinux() && Libc.ProcessControl(SetChildSubreaper, 1, 0, 0, 0) < 0)
            throw SystemCallException.Last("prctl(PR_SET_CHILD_SUBREAPER)");
    }

    /// <summary>The grader's own children, those that have ended and were not asked about included.</summary>
    public static IReadOnlyList<int> Children() => ProcessTree.ChildrenOf(Environment.ProcessId);

    /// <summary>Living children of the grader with this line in their environment.</summary>
    /// <param name="walk">How the tree below a process is walked: <see cref="ProcessTree"/>.</param>
    public static IEnumerable<int> MarkedWith(string line, Func<int, IReadOnlyList<int>> walk) =>
        walk(Environment.ProcessId)
            .Skip(1)
            .Where(p => ProcFile.TryRead($"/proc/{p}/environ") is { } environment && environment.Split('\0').Contains(line));

    /// <summary>Takes note of the end of adopted children, which otherwise would stay in the process table.</summary>
    public static void Reap(IEnumerable<int> processes)
    {
        foreach (var process in processes)
        {
            int status;
            _ = Libc.WaitFor(process, &status, DoNotWait);
        }
    }
}
