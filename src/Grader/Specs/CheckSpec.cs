using Grader.Specs.Data;
using Grader.Specs.Steps;

namespace Grader.Specs;

/// <summary>One scenario of an exercise, worth points: steps, then what must hold.</summary>
public sealed record CheckSpec
{
    /// <summary>Unique in its exercise, in kebab case.</summary>
    public required string Id { get; init; }

    public required LocalizedText Title { get; init; }

    /// <summary>From 0. A check with 0 points is told and never costs anything.</summary>
    public required int Points { get; init; }

    /// <summary>Whether students read what it is about.</summary>
    public Visibility Visibility { get; init; }

    /// <summary>Checks of the same exercise that must have passed; otherwise this one is <c>blocked</c>.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>What to try when the check fails; shown after the finding.</summary>
    public LocalizedText Hint { get; init; } = LocalizedText.None;

    /// <summary>The setting that this check finds out by trying its candidates; null for most checks.</summary>
    public string? Discovers { get; init; }

    /// <summary>Settings with the values for which the check makes sense; for others it is <c>unchecked</c>.</summary>
    public IReadOnlyList<Applicability> Applies { get; init; } = [];

    /// <summary>Values made anew for each run from the seed, by name.</summary>
    public IReadOnlyDictionary<string, ValueSpec> Values { get; init; } = new Dictionary<string, ValueSpec>();

    /// <summary>Limits of the programs' network stacks for this check.</summary>
    public NetworkSpec Network { get; init; } = NetworkSpec.Default;

    public IReadOnlyList<Step> Steps { get; init; } = [];

    /// <summary>Set for an item that a person grades; such a check has no steps.</summary>
    public ManualSpec? Manual { get; init; }

    public required SourcePosition Position { get; init; }
}
