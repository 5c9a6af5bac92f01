using Grader.Running.Waiting;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Running;

public sealed class DisturbanceWatchTests
{
    private const int Millisecond = 1_000_000;

    private TimeSpan _now;
    private long _cpuWait;

    [TestCase(400, 0, false, false, TestName = "A_look_in_time_is_no_disturbance")]
    [TestCase(401, 0, true, false, TestName = "A_grader_that_did_not_look_for_long_was_stopped")]
    [TestCase(51, 50, false, false, TestName = "A_short_wait_for_a_CPU_is_no_disturbance")]
    [TestCase(51, 51, false, true, TestName = "A_grader_that_waits_for_a_CPU_is_starved_before_its_looks_are_late")]
    public void What_happens_between_two_looks_decides(int passed, int waited, bool stopped, bool starved)
    {
        var watch = Watch();

        Look(watch, passed, waited);

        (watch.WasStopped, watch.WasStarved).ShouldBe((stopped, starved));
    }

    [Test]
    public void Short_waits_are_none_however_many()
    {
        var watch = Watch();

        for (var look = 0; look < 100; look++)
            Look(watch, 40, 30);

        (watch.WasStopped, watch.WasStarved).ShouldBe((false, false));
    }

    [Test]
    public void Once_noticed_it_stays()
    {
        var watch = Watch();

        Look(watch, 500, 60);
        Look(watch, 1, 0);

        (watch.WasStopped, watch.WasStarved).ShouldBe((true, true));
    }

    [Test]
    public void Nobody_is_disturbed_while_nobody_is_on()
    {
        var watch = Watch();

        Look(watch, 1000, 1000, matters: false);
        Look(watch, 1, 0);

        (watch.WasStopped, watch.WasStarved).ShouldBe((false, false));
    }

    // What a thread waited for before it took up the check is not the check's.
    private DisturbanceWatch Watch()
    {
        (_now, _cpuWait) = (TimeSpan.Zero, 5000L * Millisecond);
        return new DisturbanceWatch(() => _now, () => _cpuWait);
    }

    private void Look(DisturbanceWatch watch, int passed, int waited, bool matters = true)
    {
        _now += TimeSpan.FromMilliseconds(passed);
        _cpuWait += (long)waited * Millisecond;
        watch.Look(matters);
    }
}
