using System.Diagnostics;
using Grader.Os.Proc;

namespace Grader.Running.Waiting;

/// <summary>
/// Time that counts against a program. It stands while the program waits for a CPU and while the grader was stopped or waits for one itself; it
/// goes slowly while the grader still has something to pass on to the program; and it goes at least as fast as the program uses up its CPU time,
/// so that one that never rests meets its limit of time before that of the CPU on any machine.
/// </summary>
/// <param name="now">Time since any moment.</param>
/// <param name="programs">What the programs have had of the CPUs.</param>
/// <param name="ownWaitNanoseconds">How long the calling thread has waited for a CPU; always 0 where that cannot be seen.</param>
internal sealed class PatientClock(Func<TimeSpan> now, Func<CpuTime> programs, Func<long> ownWaitNanoseconds)
{
    /// <summary>While the grader passes something on, one part in so many counts: enough for an end of programs that talk without one.</summary>
    public const int ShareOfPassingOn = 10;

    /// <summary>The grader looks at least this often; a longer gap in which it did not wait for a CPU means that it was stopped.</summary>
    public static readonly TimeSpan LongestStep = TimeSpan.FromMilliseconds(250);

    /// <summary>Asking what the programs had of the CPUs costs as much as a look at all threads, so it is asked once in so long.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private CpuTime? _programs;
    private TimeSpan _last = now();
    private TimeSpan _lastWait = Nanoseconds(ownWaitNanoseconds());
    private TimeSpan _passed;
    private TimeSpan _looked;
    private TimeSpan _present;

    /// <summary>A clock that begins now.</summary>
    public static PatientClock Start(Func<CpuTime> programs)
    {
        var watch = Stopwatch.StartNew();
        return new PatientClock(() => watch.Elapsed, programs, ThreadReader.OwnCpuWait);
    }

    public TimeSpan Elapsed { get; private set; }

    /// <summary>Takes note of the time that has passed; call at every look.</summary>
    /// <param name="passesOn">Whether the grader has something left to do for the program, so that it is not the program that is waited for.</param>
    public void Tick(bool passesOn = false)
    {
        var (time, wait) = (now(), Nanoseconds(ownWaitNanoseconds()));
        var step = time - _last;
        var share = passesOn ? ShareOfPassingOn : 1;
        _passed += step;
        _looked += Least(step, LongestStep);
        _present += Least(step - (wait - _lastWait), LongestStep) / share;
        (_last, _lastWait) = (time, wait);
        // Most waits are over before the first look, and need not know.
        var before = _programs ??= programs();
        if (_passed < Interval)
            return;
        var all = programs();
        var cpu = all.Since(before);
        Elapsed += Most(Least(Nanoseconds(cpu.Ran), _looked), Least(_present, _passed - Nanoseconds(cpu.Waited)));
        _programs = all;
        _passed = _looked = _present = TimeSpan.Zero;
    }

    private static TimeSpan Nanoseconds(long count) => TimeSpan.FromMicroseconds(count / 1000.0);

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Most(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
