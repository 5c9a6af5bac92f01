namespace Grader.Os.Proc;

/// <summary>What a process uses (proc(5), /proc/PID/stat).</summary>
/// <param name="Tasks">Its threads; one that has ended and was not asked about counts as one.</param>
/// <param name="ResidentBytes">Its memory, with all of what it shares with others.</param>
internal sealed record ProcessUse(int Process, int Tasks, long ResidentBytes)
{
    /// <summary>Null when it is gone.</summary>
    public static ProcessUse? Of(int process)
    {
        if (ProcFile.TryRead($"/proc/{process}/stat") is not { Length: > 0 } stat)
            return null;
        // Counted from the state, which is the third: threads are field 20, resident pages field 24.
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return new ProcessUse(process, Math.Max(1, int.Parse(fields[17])), long.Parse(fields[21]) * Environment.SystemPageSize);
    }

    // Not in every kernel; where it is, a process whose file is empty or gone is giving its memory back.
    private static readonly bool KernelTellsShares = File.Exists("/proc/self/smaps_rollup");

    /// <summary>Its memory with its share of what it shares (/proc/PID/smaps_rollup), none once it ends; all of it where the kernel does not tell.</summary>
    public long ProportionalBytes() =>
        !KernelTellsShares ? ResidentBytes
        : ProcFile.TryRead($"/proc/{Process}/smaps_rollup")?.Split('\n').FirstOrDefault(line => line.StartsWith("Pss:", StringComparison.Ordinal)) is { } line
            ? long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]) << 10
            : 0;
}
