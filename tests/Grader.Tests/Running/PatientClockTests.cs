using Grader.Os.Proc;
using Grader.Running.Waiting;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Running;

/// <summary>What counts against a program, and what does not.</summary>
public sealed class PatientClockTests
{
    private TimeSpan _now;
    private CpuTime _programs;
    private long _ownWait;

    [Test]
    public void Time_in_which_all_could_run_counts() => After(looks: 10, each: 100).ShouldBe(Milliseconds(1000));

    [Test]
    public void A_program_that_waits_for_a_CPU_is_not_blamed() => After(looks: 10, each: 100, programsWait: 60).ShouldBe(Milliseconds(400));

    [Test]
    public void A_grader_that_waits_for_a_CPU_blames_nobody() => After(looks: 10, each: 100, ownWait: 90).ShouldBe(Milliseconds(100));

    [Test]
    public void Both_may_wait_at_the_same_time() => After(looks: 10, each: 100, programsWait: 60, ownWait: 50).ShouldBe(Milliseconds(400));

    [Test]
    public void A_grader_that_was_stopped_counts_no_more_than_its_longest_step() =>
        After(looks: 3, each: 2000).ShouldBe(3 * PatientClock.LongestStep);

    [Test]
    public void What_the_grader_passes_on_takes_its_own_time() =>
        After(looks: 10, each: 100, passesOn: true).ShouldBe(Milliseconds(1000) / PatientClock.ShareOfPassingOn);

    [Test]
    public void What_a_program_uses_of_the_CPU_counts_however_starved_it_is() =>
        After(looks: 10, each: 1000, programsWait: 900, programsRun: 100, ownWait: 990).ShouldBe(Milliseconds(1000));

    [Test]
    public void Several_threads_use_no_more_than_the_time_that_passes() => After(looks: 10, each: 100, programsRun: 400).ShouldBe(Milliseconds(1000));

    [Test]
    public void What_a_program_uses_while_the_grader_is_stopped_counts_no_more_than_its_longest_step() =>
        After(looks: 3, each: 2000, programsRun: 2000).ShouldBe(3 * PatientClock.LongestStep);

    [Test]
    public void Threads_that_end_turn_nothing_back()
    {
        _programs = new CpuTime(5_000_000_000, 5_000_000_000);
        var clock = Clock();
        _programs = default;

        Look(clock, 1000);

        clock.Elapsed.ShouldBe(PatientClock.LongestStep);
    }

    private TimeSpan After(int looks, int each, int programsWait = 0, int programsRun = 0, int ownWait = 0, bool passesOn = false)
    {
        var clock = Clock();
        for (var look = 0; look < looks; look++)
        {
            _programs += new CpuTime(Nanoseconds(programsRun), Nanoseconds(programsWait));
            _ownWait += Nanoseconds(ownWait);
            Look(clock, each, passesOn);
        }

        return clock.Elapsed;
    }

    private PatientClock Clock()
    {
        var clock = new PatientClock(() => _now, () => _programs, () => _ownWait);
        clock.Tick();
        return clock;
    }

    private void Look(PatientClock clock, int passed, bool passesOn = false)
    {
        _now += Milliseconds(passed);
        clock.Tick(passesOn);
    }

    private static TimeSpan Milliseconds(int count) => TimeSpan.FromMilliseconds(count);

    private static long Nanoseconds(int milliseconds) => milliseconds * 1_000_000L;
}
