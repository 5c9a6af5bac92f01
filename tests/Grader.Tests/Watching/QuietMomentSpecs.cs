using System.Threading.Channels;
using Grader.Watching;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Watching;

/// <summary>Many events of one save count once, by a clock that the test moves.</summary>
[CancelAfter(30_000)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class QuietMomentSpecs
{
    private static readonly TimeSpan Almost = QuietMoment.Length - TimeSpan.FromMilliseconds(1);

    private readonly Channel<bool> _events = Channel.CreateUnbounded<bool>();
    private readonly ManualTimer _clock = new();

    [Test]
    public async Task It_comes_once_nothing_more_was_written(CancellationToken cancellationToken)
    {
        var moment = QuietMoment.AfterEventAsync(_events.Reader, _clock, cancellationToken);
        _events.Writer.TryWrite(true);
        await _clock.HasTimersAsync(2, cancellationToken);

        _clock.Advance(Almost);
        moment.IsCompleted.ShouldBeFalse();
        _clock.Advance(TimeSpan.FromMilliseconds(1));

        await moment;
    }

    [Test]
    public async Task One_more_event_makes_it_wait_anew(CancellationToken cancellationToken)
    {
        var moment = QuietMoment.AfterEventAsync(_events.Reader, _clock, cancellationToken);
        _events.Writer.TryWrite(true);
        await _clock.HasTimersAsync(2, cancellationToken);
        _clock.Advance(Almost);

        _events.Writer.TryWrite(true);
        await _clock.HasTimersAsync(3, cancellationToken);
        _clock.Advance(Almost);
        moment.IsCompleted.ShouldBeFalse();
        _clock.Advance(TimeSpan.FromMilliseconds(1));

        await moment;
    }

    [Test]
    public async Task Who_never_stops_writing_is_looked_at_within_a_second(CancellationToken cancellationToken)
    {
        var moment = QuietMoment.AfterEventAsync(_events.Reader, _clock, cancellationToken);
        var timers = 1;
        for (var spent = TimeSpan.Zero; spent < QuietMoment.LongestWait; spent += Almost)
        {
            _events.Writer.TryWrite(true);
            await _clock.HasTimersAsync(++timers, cancellationToken);
            _clock.Advance(Almost);
        }

        await moment;
        QuietMoment.LongestWait.ShouldBeLessThan(TimeSpan.FromSeconds(1));
    }

    [Test]
    public async Task An_interruption_ends_the_wait(CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var moment = QuietMoment.AfterEventAsync(_events.Reader, _clock, stop.Token);
        _events.Writer.TryWrite(true);
        await _clock.HasTimersAsync(2, cancellationToken);

        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => moment);
    }

    /// <summary>A clock that stands until it is moved, and tells how many timers were ever made.</summary>
    private sealed class ManualTimer : TimeProvider
    {
        private readonly Lock _turn = new();
        private readonly List<Timer> _timers = [];
        private readonly Channel<bool> _made = Channel.CreateUnbounded<bool>();
        private TimeSpan _now;
        private int _seen;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            lock (_turn)
            {
                var timer = new Timer(() => callback(state), _now + dueTime);
                _timers.Add(timer);
                _made.Writer.TryWrite(true);
                return timer;
            }
        }

        public async Task HasTimersAsync(int count, CancellationToken cancellationToken)
        {
            for (; _seen < count; _seen++)
                await _made.Reader.ReadAsync(cancellationToken);
        }

        public void Advance(TimeSpan time)
        {
            List<Timer> due;
            lock (_turn)
            {
                _now += time;
                due = [.. _timers.Where(timer => !timer.IsGone && timer.Due <= _now)];
                due.ForEach(timer => timer.Dispose());
            }

            due.ForEach(timer => timer.Ring());
        }

        private sealed class Timer(Action ring, TimeSpan due) : ITimer
        {
            public TimeSpan Due => due;

            public bool IsGone { get; private set; }

            public void Ring() => ring();

            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose() => IsGone = true;

            public ValueTask DisposeAsync()
            {
                Dispose();
                return ValueTask.CompletedTask;
            }
        }
    }
}
