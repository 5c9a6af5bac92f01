using Grader.Specs.Data;

namespace Grader.Specs.Steps;

/// <summary><c>repeat</c>: the same steps several times; <c>{round}</c> counts from 1 and the listed values are made anew each time.</summary>
public sealed record RepeatStep : Step
{
    public required int Times { get; init; }

    public IReadOnlyDictionary<string, ValueSpec> Values { get; init; } = new Dictionary<string, ValueSpec>();

    public required IReadOnlyList<Step> Steps { get; init; }
}

/// <summary><c>each</c>: the same steps for each value of a list.</summary>
public sealed record EachStep : Step
{
    /// <summary>The name under which the steps see the value.</summary>
    public required string As { get; init; }

    public required IReadOnlyList<string> Of { get; init; }

    public required IReadOnlyList<Step> Steps { get; init; }
}
