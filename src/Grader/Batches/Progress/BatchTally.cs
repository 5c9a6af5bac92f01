using Grader.Batches.Units;

namespace Grader.Batches.Progress;

/// <summary>What a display of a batch shows, kept up to date.</summary>
internal sealed class BatchTally(TimeProvider clock)
{
    /// <summary>Tenths of the grade, the last one with 100 in it.</summary>
    public const int Bins = 10;

    private readonly int[] _histogram = new int[Bins];
    private readonly List<string> _running = [];
    private readonly long _start = clock.GetTimestamp();
    private int _before;

    public int Total { get; private set; }

    public int Done { get; private set; }

    /// <summary>Names of what is being graded, the longest there first.</summary>
    public IReadOnlyList<string> Running => _running;

    /// <summary>How many grades fell into each tenth.</summary>
    public IReadOnlyList<int> Histogram => _histogram;

    public TimeSpan Elapsed => clock.GetElapsedTime(_start);

    /// <summary>Submissions in a minute of this run; 0 before the first.</summary>
    public double PerMinute => Done == _before ? 0 : (Done - _before) / Math.Max(Elapsed.TotalMinutes, 1e-6);

    /// <summary>Null before the first is done.</summary>
    public TimeSpan? Left => PerMinute == 0 ? null : TimeSpan.FromMinutes((Total - Done) / PerMinute);

    public void Plan(int total, int done) => (Total, Done, _before) = (total, done, done);

    public void Start(GradingUnit unit) => _running.Add(unit.Name);

    public void Finish(GradingUnit unit, UnitOutcome outcome)
    {
        _running.Remove(unit.Name);
        Done++;
        if (outcome is UnitOutcome.Graded { Report: { MaxScore: > 0 } report })
            _histogram[Math.Min(Bins - 1, report.Score * Bins / report.MaxScore)]++;
    }
}
