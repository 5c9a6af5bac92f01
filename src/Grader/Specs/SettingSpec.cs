namespace Grader.Specs;

public enum SettingKind
{
    Text,
    Number,
    Choice,
}

/// <summary>Something a submission may declare about itself in its manifest, such as the size of its buffer.</summary>
public sealed record SettingSpec
{
    public required string Name { get; init; }

    public required SettingKind Kind { get; init; }

    /// <summary>What holds when the submission says nothing; null when the grader must find it out (see <see cref="Candidates"/>).</summary>
    public string? Default { get; init; }

    /// <summary>Values tried in order, each on fresh processes, by the check that discovers the setting.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];

    /// <summary>The allowed values of a <see cref="SettingKind.Choice"/>.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Whether a <see cref="SettingKind.Choice"/> also takes any other text, as a literal.</summary>
    public bool OpenChoice { get; init; }
}
