namespace Grader.Copies;

/// <summary>What somebody handed in, as far as it is compared.</summary>
/// <param name="Name">Whose it is, for people.</param>
internal sealed record Work(string Name, IReadOnlyList<CodeFile> Files);
