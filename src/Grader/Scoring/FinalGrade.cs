namespace Grader.Scoring;

/// <summary>What a course makes of a report's points: the grade, and what was taken from it once, at the end. No check's points change.</summary>
/// <param name="Full">From 0 to 100 with two decimals, before any penalty.</param>
/// <param name="Penalty">Points of the grade that coming late costs, from 0 to <paramref name="Full"/>.</param>
public sealed record FinalGrade(decimal Full, decimal Penalty)
{
    /// <summary>From 0 to 100 with two decimals.</summary>
    public decimal Grade => Full - Penalty;

    /// <summary>How long after the student's own deadline it was handed in; zero when in time.</summary>
    public TimeSpan Late { get; init; }

    /// <summary>What coming late costs, as <c>--late</c> takes it: <c>10%/day,max=50%</c>; <c>none</c> when nothing.</summary>
    public string Rule { get; init; } = "none";

    /// <summary>Optional exercises that would have lowered the grade, and did not.</summary>
    public IReadOnlyList<string> Uncounted { get; init; } = [];

    /// <summary>The exercises that do not count once.</summary>
    public IReadOnlyList<Weight> Weights { get; init; } = [];

    /// <param name="Times">How many times the exercise's points count, from 0.</param>
    public sealed record Weight(string Exercise, int Times);
}
