using System.Globalization;
using Grader.Os.Proc;

namespace Grader.Running.Programs;

/// <summary>
/// Whether a process may have set an alarm clock (alarm(2), setitimer(2)). The kernel does not show the clock itself, only that the
/// process handles its signal, so a sleep of such a process is never taken for one without end. Go's runtime handles every signal, and
/// its timers are no alarms.
/// </summary>
internal static class Alarm
{
    private const int SigAlrm = 14;

    public static bool MayRing(int process) =>
        ProcFile.TryRead($"/proc/{process}/status") is { } status
        && status.Split('\n').FirstOrDefault(l => l.StartsWith("SigCgt:", StringComparison.Ordinal)) is { } line
        && ulong.TryParse(line.AsSpan("SigCgt:".Length).Trim(), NumberStyles.HexNumber, null, out var caught)
        && (caught >> (SigAlrm - 1) & 1) != 0
        && !GoExecutable.Runs(process);
}
