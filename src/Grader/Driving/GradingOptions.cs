namespace Grader.Driving;

/// <summary>How a submission is graded.</summary>
internal sealed record GradingOptions
{
    /// <summary>Patterns of exercise numbers, such as <c>1.5.*</c>; empty for all.</summary>
    public IReadOnlyList<string> Exercises { get; init; } = [];

    public required int Seed { get; init; }

    /// <summary>Whether the captures of checks that passed are kept as well.</summary>
    public bool KeepsCaptures { get; init; }

    /// <summary>Checks that run side by side, from 1.</summary>
    public required int Jobs { get; init; }

    /// <summary>
    /// Checks mostly wait, for a program to start or for a time that the exercise is about, so more than one for each processor keeps them
    /// busy; more than 8 each only make every check slower (see <c>docs/performance.md</c>).
    /// </summary>
    public static int DefaultJobs { get; } = Math.Clamp(Environment.ProcessorCount * 6, 4, 64);
}
