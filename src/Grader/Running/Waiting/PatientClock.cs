using System.Diagnostics;

namespace Grader.Running.Waiting;

/// <summary>
/// Time that counts against a program: it stands while the program waits for a CPU, and while the grader itself did not run.
/// </summary>
internal sealed class PatientClock(Func<long> cpuWaitNanoseconds)
{
    // The grader looks at least this often; a longer gap means that it was stopped or starved itself.
    private static readonly TimeSpan LongestStep = TimeSpan.FromMilliseconds(250);

    // Asking for the CPU wait costs as much as a look at all threads, so it is asked now and then.
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TimeSpan _last;
    private TimeSpan _sinceAsked;
    private long _cpuWait = -1;

    public TimeSpan Elapsed { get; private set; }

    /// <summary>Takes note of the time that has passed; call at every look.</summary>
    public void Tick()
    {
        var now = _watch.Elapsed;
        var step = now - _last;
        _last = now;
        _sinceAsked += step < LongestStep ? step : LongestStep;
        if (_cpuWait < 0)
            _cpuWait = cpuWaitNanoseconds();
        if (_sinceAsked < Interval)
            return;
        var wait = cpuWaitNanoseconds();
        // Threads that ended take their share of the sum with them.
        var starved = TimeSpan.FromMicroseconds(Math.Max(0, wait - _cpuWait) / 1000.0);
        _cpuWait = wait;
        Elapsed += _sinceAsked > starved ? _sinceAsked - starved : TimeSpan.Zero;
        _sinceAsked = TimeSpan.Zero;
    }
}
