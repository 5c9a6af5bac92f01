using System.Globalization;

namespace Grader.Os.Proc;

/// <summary>The limits of the grader's own process (proc(5), <c>/proc/self/limits</c>).</summary>
internal static class ProcessLimits
{
    private const string ProcessesLine = "Max processes";

    /// <summary>How many processes and threads its user may have at most, the hard limit; null when there is none.</summary>
    public static int? MostProcesses { get; } = Find(ProcFile.TryRead("/proc/self/limits") ?? "");

    /// <summary>The hard limit in the text of such a file: the second value of its line, which is a number or <c>unlimited</c>.</summary>
    public static int? Find(string limits) =>
        limits.Split('\n').FirstOrDefault(line => line.StartsWith(ProcessesLine, StringComparison.Ordinal)) is { } line
        && line[ProcessesLine.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var hard, ..]
        && int.TryParse(hard, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
