using Grader.Specs.Expectations;

namespace Grader.Specs.Steps;

/// <summary><c>expect</c>: what must hold now or become true; each expectation is judged by itself, in order.</summary>
public sealed record ExpectStep : Step
{
    public required IReadOnlyList<Expectation> Expectations { get; init; }

    /// <summary>A finding code to tell in place of the expectation's own; null for its own.</summary>
    public string? Finding { get; init; }
}
