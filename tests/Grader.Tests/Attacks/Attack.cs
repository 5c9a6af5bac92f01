namespace Grader.Tests.Attacks;

/// <summary>Something that submissions do to graders, by accident or on purpose.</summary>
/// <param name="Number">Its place in docs/security.md.</param>
/// <param name="What">What the program does, and what must come of it.</param>
internal sealed record Attack(int Number, string What)
{
    /// <summary>Small programs that do it, each with a check of its own.</summary>
    public IReadOnlyList<HostilePlay> Plays { get; init; } = [];

    /// <summary>Other tests of it: <c>Class.Method</c>, or <c>wrong/folder</c> for a submission of the corpus that does it.</summary>
    public IReadOnlyList<string> Tests { get; init; } = [];
}
