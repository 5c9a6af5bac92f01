using Grader.Os.Proc;

namespace Grader.Running.Programs;

/// <summary>One look at all threads of a program.</summary>
/// <param name="Threads">In order of process and thread; null when it cannot be seen here what threads wait for.</param>
internal sealed record ProgramLook(IReadOnlyList<ThreadWait>? Threads)
{
    /// <summary>The processes that tell the program's end, asleep while there is nothing to tell.</summary>
    public IReadOnlyList<ThreadWait> Wardens { get; init; } = [];

    /// <summary>Whether the program has ended, or may have, and nobody has said so yet.</summary>
    public bool MayHaveEnded => Wardens.Any(w => !w.Asleep);

    /// <summary>
    /// Whether nothing ran between the two looks: the same threads, all asleep, with the same number of turns on a CPU. Then all of
    /// them slept at one and the same moment, although each was looked at by itself.
    /// </summary>
    public bool SleptUntil(ProgramLook later) =>
        Threads is { } before && later.Threads is { } after && before.All(t => t.Asleep) && before.SequenceEqual(after)
        && !MayHaveEnded && Wardens.SequenceEqual(later.Wardens);

    /// <summary>Looks at the processes now.</summary>
    /// <param name="wardens">The processes that tell the program's end.</param>
    public static ProgramLook At(IReadOnlyList<int> processes, IReadOnlyList<int> wardens)
    {
        if (!SystemCallTable.Known || processes.Count == 0)
            return new ProgramLook(Threads: null);
        var threads = new List<ThreadWait>();
        foreach (var process in processes)
        {
            // A short-lived process may come and go between two looks that are the same otherwise, so one that is only known to have been there
            // counts as running, and one that has ended as seen.
            var known = ProcFile.Numbers($"/proc/{process}/task");
            threads.AddRange(known.Count == 0 ? [ThreadReader.Vanished(process, process)] : known.Select(thread => ThreadReader.Read(process, thread)));
        }

        return new ProgramLook(threads) { Wardens = [.. wardens.Select(ThreadReader.ReadWarden)] };
    }
}
