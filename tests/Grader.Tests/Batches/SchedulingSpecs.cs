using Grader.Batches.Scheduling;
using Grader.Batches.Units;
using Grader.Judging;
using NUnit.Framework;
using Shouldly;
using static Grader.Tests.Batches.GradingUnits;

namespace Grader.Tests.Batches;

[CancelAfter(60_000)]
internal sealed class SchedulingSpecs
{
    [TestCase(1)]
    [TestCase(4)]
    public void Every_unit_is_graded_once_and_no_more_are_open_than_the_window_has_room_for(int window, CancellationToken cancellationToken)
    {
        var units = Enumerable.Range(0, 40).Select(i => Unit($"u{i}")).ToList();
        var finished = new List<string>();
        var worker = new Worker(_ => new UnitOutcome.Undone(new Finding("grader.fault")));

        new UnitScheduler(worker, window).Run(units, _ => { }, (unit, _) => finished.Add(unit.Name), cancellationToken);

        finished.ShouldBe(units.Select(unit => unit.Name), ignoreOrder: true);
        worker.MostOpen.ShouldBeLessThanOrEqualTo(window);
    }

    [Test]
    public void An_interruption_ends_it_with_what_is_known()
    {
        using var stop = new CancellationTokenSource();
        var finished = new List<string>();
        var worker = new Worker(unit =>
        {
            if (unit.Name == "u3")
                stop.Cancel();
            stop.Token.ThrowIfCancellationRequested();
            return new UnitOutcome.Undone(new Finding("grader.fault"));
        });

        new UnitScheduler(worker, 1).Run([.. Enumerable.Range(0, 9).Select(i => Unit($"u{i}"))], _ => { }, (unit, _) => finished.Add(unit.Name), stop.Token);

        finished.ShouldBe(["u0", "u1", "u2"]);
    }

    [TestCase(1)]
    [TestCase(4)]
    public void Trouble_of_the_machine_ends_it_once_what_is_open_is_graded(int window, CancellationToken cancellationToken)
    {
        var (started, finished) = (new List<string>(), new List<string>());
        var worker = new Worker(unit => unit.Name == "u3" ? throw new IOException("no room") : new UnitOutcome.Undone(new Finding("grader.fault")));
        // The units never end by themselves.
        var units = Enumerable.Range(0, int.MaxValue).Select(i => Unit($"u{i}"));

        Should.Throw<IOException>(() => new UnitScheduler(worker, window).Run(units, unit => started.Add(unit.Name), (unit, _) => finished.Add(unit.Name), cancellationToken))
            .Message.ShouldBe("no room");

        finished.ShouldBe(started.Where(name => name != "u3"), ignoreOrder: true);
    }

    [TestCase(1)]
    [TestCase(4)]
    public void What_cannot_be_kept_ends_it(int window, CancellationToken cancellationToken)
    {
        var told = 0;
        var worker = new Worker(_ => new UnitOutcome.Undone(new Finding("grader.fault")));
        var units = Enumerable.Range(0, int.MaxValue).Select(i => Unit($"u{i}"));

        Should.Throw<InvalidOperationException>(() => new UnitScheduler(worker, window).Run(units, _ => { }, (_, _) => throw new InvalidOperationException($"{++told}"), cancellationToken))
            .Message.ShouldBe("1");

        told.ShouldBeLessThanOrEqualTo(window);
    }

    [Test]
    public void A_free_place_goes_to_the_submission_that_has_used_the_least(CancellationToken cancellationToken)
    {
        var clock = new ManualClock();
        var pool = new JobPool(1, clock);
        using var greedy = pool.Open(TimeSpan.FromHours(1));
        using var modest = pool.Open(TimeSpan.FromHours(1));
        greedy.Enter(cancellationToken).Dispose();
        var held = greedy.Enter(cancellationToken);
        clock.Advance(TimeSpan.FromMinutes(5));
        var order = new List<string>();
        var (second, first) = (Waiting(greedy, "greedy"), Waiting(modest, "modest"));

        held.Dispose();
        Task.WaitAll([first, second], cancellationToken);

        order.ShouldBe(["modest", "greedy"]);

        Task Waiting(JobAccount account, string name)
        {
            var before = pool.Waiting;
            var task = Task.Factory.StartNew(
                () =>
                {
                    using var place = account.Enter(cancellationToken);
                    order.Add(name);
                },
                cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            SpinWait.SpinUntil(() => pool.Waiting > before || cancellationToken.IsCancellationRequested);
            return task;
        }
    }

    [Test]
    public void A_submission_that_has_used_up_its_budget_is_told_to_stop(CancellationToken cancellationToken)
    {
        var clock = new ManualClock();
        var pool = new JobPool(2, clock);
        using var account = pool.Open(TimeSpan.FromMinutes(3));

        var (one, two) = (account.Enter(cancellationToken), account.Enter(cancellationToken));
        clock.Advance(TimeSpan.FromMinutes(1));
        one.Dispose();
        account.Exhausted.IsCancellationRequested.ShouldBeFalse();
        clock.Advance(TimeSpan.FromMinutes(1));
        two.Dispose();

        account.Used.ShouldBe(TimeSpan.FromMinutes(3));
        account.Exhausted.IsCancellationRequested.ShouldBeTrue();
    }

    [Test]
    public void Who_waits_for_a_place_hears_of_an_interruption(CancellationToken cancellationToken)
    {
        var pool = new JobPool(1, TimeProvider.System);
        using var account = pool.Open(TimeSpan.FromHours(1));
        using var stop = new CancellationTokenSource();
        var held = account.Enter(cancellationToken);
        stop.Cancel();

        Should.Throw<OperationCanceledException>(() => account.Enter(stop.Token));

        held.Dispose();
        account.Enter(cancellationToken).Dispose();
        pool.Waiting.ShouldBe(0);
    }

    private sealed class Worker(Func<GradingUnit, UnitOutcome> grade) : IUnitWorker
    {
        private int _open;
        private int _mostOpen;

        public int MostOpen => _mostOpen;

        public UnitOutcome Grade(GradingUnit unit, CancellationToken cancellationToken)
        {
            var open = Interlocked.Increment(ref _open);
            int most;
            while (open > (most = _mostOpen) && Interlocked.CompareExchange(ref _mostOpen, open, most) != most)
                Thread.Yield();
            var outcome = grade(unit);
            Interlocked.Decrement(ref _open);
            return outcome;
        }
    }

    private sealed class ManualClock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Interlocked.Read(ref _ticks);

        public void Advance(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);
    }
}
