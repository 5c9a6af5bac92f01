namespace Grader.Judging.Matching;

/// <summary>What findings need to know besides the data.</summary>
/// <param name="Program">The key of the program's role in the texts: <c>@role.server</c>.</param>
internal sealed record MatchContext(string Program)
{
    /// <summary>What the same process was sent before.</summary>
    public IReadOnlyList<byte[]> Earlier { get; init; } = [];

    /// <summary>What it answered before.</summary>
    public IReadOnlyList<byte[]> Answers { get; init; } = [];

    /// <summary>The outcome that a finding stands for, with the program and the data that it is about.</summary>
    public Match.Broken Broken(Finding finding, MatchInput input) =>
        new(finding.With("program", Program) with { Seen = input.Seen.ToArray() });
}
