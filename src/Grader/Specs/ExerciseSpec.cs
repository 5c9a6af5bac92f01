namespace Grader.Specs;

/// <summary>One numbered item of the guide: the programs it needs and the checks that judge them.</summary>
public sealed record ExerciseSpec
{
    /// <summary>The item's number in the guide, such as <c>1.5.2</c>; unique among the exercises.</summary>
    public required string Id { get; init; }

    public required LocalizedText Title { get; init; }

    /// <summary>What the exercise is worth; the points of its checks add up to it.</summary>
    public required int Points { get; init; }

    /// <summary>By role: <c>client</c>, <c>server</c>.</summary>
    public required IReadOnlyDictionary<string, ProgramSpec> Programs { get; init; }

    /// <summary>
    /// Whether the programs speak a protocol of the student's own, so that nobody can expect those of different students to understand
    /// each other.
    /// </summary>
    public bool OwnProtocol { get; init; }

    /// <summary>By name.</summary>
    public required IReadOnlyDictionary<string, SettingSpec> Settings { get; init; }

    /// <summary>In the order of the file, which is an order that respects <see cref="CheckSpec.Needs"/>.</summary>
    public required IReadOnlyList<CheckSpec> Checks { get; init; }

    public required SourcePosition Position { get; init; }
}
