using System.Diagnostics;
using Grader.Os;
using Grader.Os.Proc;
using Grader.Texts;

namespace Grader.Sandboxes;

/// <summary>The ends of processes that are nobody's children here, so that nobody is told of them.</summary>
internal static class ProcessEnds
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(20);

    /// <summary>Whether a process is there, and not only the entry of one that has ended.</summary>
    public static bool IsAlive(int process) =>
        ProcFile.TryRead($"/proc/{process}/stat") is { Length: > 0 } stat && stat[stat.LastIndexOf(')') + 2] is not ('Z' or 'X');

    /// <summary>Waits for the end of processes that were killed.</summary>
    /// <param name="fact">Whether they have ended.</param>
    /// <exception cref="GraderFaultException">They did not end although they were killed.</exception>
    public static void Await(Func<bool> fact)
    {
        var poller = new Poller();
        for (var watch = Stopwatch.StartNew(); !fact(); poller.Wait(1, CancellationToken.None))
        {
            if (watch.Elapsed > Grace)
                throw new GraderFaultException(Phrase.Of("fault.processes_stay"));
        }
    }
}
