namespace Grader.Running.Waiting;

/// <summary>
/// Notices when the grader itself was kept from running in the middle of a check: a program that waits for an answer with a time limit may have
/// given up meanwhile, through no fault of its own.
/// </summary>
/// <param name="now">Time since the check began.</param>
/// <param name="cpuWaitNanoseconds">How long the check's thread has waited for a CPU so far; always 0 where that cannot be seen.</param>
internal sealed class DisturbanceWatch(Func<TimeSpan> now, Func<long> cpuWaitNanoseconds)
{
    // Half of the shortest time limit that students give their receives; the grader looks every 100 ms at least when it runs.
    private static readonly TimeSpan Stopped = TimeSpan.FromMilliseconds(400);

    // Between a datagram and its answer are two looks at the most, so that without such a wait a client with a limit of 100 ms is answered in time.
    private static readonly TimeSpan Starved = TimeSpan.FromMilliseconds(50);

    private TimeSpan _last;
    private TimeSpan _lastWait = Waited(cpuWaitNanoseconds());

    /// <summary>For so long that any program that waits with a time limit may have gone on without an answer.</summary>
    public bool WasStopped { get; private set; }

    /// <summary>For so long that a program may have ended that waits no longer than it has to. Common on a machine with much to do.</summary>
    public bool WasStarved { get; private set; }

    /// <summary>Call whenever the grader looks at what came.</summary>
    /// <param name="matters">Whether anybody is on who could have waited.</param>
    public void Look(bool matters)
    {
        var (time, wait) = (now(), Waited(cpuWaitNanoseconds()));
        WasStopped |= matters && time - _last > Stopped;
        WasStarved |= matters && wait - _lastWait > Starved;
        (_last, _lastWait) = (time, wait);
    }

    private static TimeSpan Waited(long nanoseconds) => TimeSpan.FromMicroseconds(nanoseconds / 1000.0);
}
