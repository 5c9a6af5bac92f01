using System.Globalization;
using Grader.Os.Proc;

namespace Grader.Running.Programs;

/// <summary>
/// Whether a process may have set a clock that wakes it by a signal or in a thread of its own: an alarm (alarm(2), setitimer(2)) or a timer
/// (timer_create(2)). A sleep of such a process is never taken for one without end. The kernel lists timers, but of an alarm it shows only that the
/// process handles its signal. Go's runtime handles every signal, and its timers are no alarms.
/// </summary>
internal static class Alarm
{
    private const int SigAlrm = 14;

    public static bool MayRing(int process) => HasTimer(process) || HandlesAlarm(process);

    // Whether it is set is not shown. Nobody makes one to leave it.
    private static bool HasTimer(int process) => ProcFile.TryRead($"/proc/{process}/timers") is { Length: > 0 };

    private static bool HandlesAlarm(int process) =>
        ProcFile.TryRead($"/proc/{process}/status") is { } status
        && status.Split('\n').FirstOrDefault(l => l.StartsWith("SigCgt:", StringComparison.Ordinal)) is { } line
        && ulong.TryParse(line.AsSpan("SigCgt:".Length).Trim(), NumberStyles.HexNumber, null, out var caught)
        && (caught >> (SigAlrm - 1) & 1) != 0
        && !GoExecutable.Runs(process);
}
