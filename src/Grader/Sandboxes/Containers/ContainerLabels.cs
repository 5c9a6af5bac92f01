using Grader.Os.Proc;

namespace Grader.Sandboxes.Containers;

/// <summary>Labels by which the grader's containers are known, also to a later run that finds what a killed one left behind.</summary>
internal static class ContainerLabels
{
    /// <summary>Has the run's folder as value.</summary>
    public const string Run = "grader.run";

    private const string Owner = "grader.owner";

    // A process id alone comes again; with the time of its start and the boot it does not. A grader in another PID namespace has numbers
    // that mean nothing here.
    private static readonly Lazy<string> Place = new(() => $"{ProcFile.TryRead("/proc/sys/kernel/random/boot_id")?.Trim()} {ProcFile.TryReadLink("/proc/self/ns/pid")}");

    /// <summary>The labels of a run of this process.</summary>
    public static IReadOnlyDictionary<string, string> Of(RunFolder run) => new Dictionary<string, string>
    {
        [Run] = run.Path,
        [Owner] = $"{Place.Value} {Environment.ProcessId} {ProcessStart(Environment.ProcessId)}",
    };

    /// <summary>Whether the grader that made a container is known to be gone.</summary>
    public static bool IsLeftOver(IDictionary<string, string> labels)
    {
        if (!labels.TryGetValue(Owner, out var owner) || owner.Split(' ') is not [var boot, var space, var process, var start])
            return false;
        var here = Place.Value.Split(' ');
        // Nothing runs on from before the machine started.
        return boot != here[0] || space == here[1] && int.TryParse(process, out var id) && ProcessStart(id) != start;
    }

    // In clock ticks since the machine started: field 22, counted from the state, which is the third (proc(5), /proc/PID/stat).
    private static string? ProcessStart(int process) =>
        ProcFile.TryRead($"/proc/{process}/stat") is { } stat ? stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[19] : null;
}
