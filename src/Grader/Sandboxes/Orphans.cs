using Grader.Os;
using Grader.Os.Proc;

namespace Grader.Sandboxes;

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

    /// <summary>
    /// The living processes below the grader with this line in their environment, and whether these are all. They may not be when a child of the
    /// grader ended during the look: it has no environment any more to be known by, and what it had started in its turn may have moved to where
    /// the look had been already.
    /// </summary>
    public static (IReadOnlyList<int> Marked, bool IsSure) MarkedWith(string line)
    {
        // Those that had ended before are nobody's parents.
        var ended = ProcessTree.ChildrenOf(Environment.ProcessId).Where(child => !ProcessEnds.IsAlive(child)).ToHashSet();
        var children = ProcessTree.ChildrenOf(Environment.ProcessId);
        var marked = children.SelectMany(ProcessTree.Of).Where(process => EnvironmentOf(process)?.Split('\0').Contains(line) == true).ToList();
        // What may not be read is another user's. What has ended has an empty one, or is gone.
        var isSure = children.All(child => ended.Contains(child) || (EnvironmentOf(child) is { } environment ? environment.Length > 0 : ProcessEnds.IsAlive(child)));
        return (marked, isSure);
    }

    private static string? EnvironmentOf(int process) => ProcFile.TryRead($"/proc/{process}/environ");

    /// <summary>Takes note of the end of adopted children, which otherwise would stay in the process table. Others' are left to their parents.</summary>
    public static void Reap(IEnumerable<int> processes)
    {
        foreach (var process in processes)
        {
            int status;
            _ = Libc.WaitFor(process, &status, DoNotWait);
        }
    }
}
