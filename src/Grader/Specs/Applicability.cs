namespace Grader.Specs;

/// <summary>The check makes sense only when <paramref name="Setting"/> has one of <paramref name="Values"/>.</summary>
public sealed record Applicability(string Setting, IReadOnlyList<string> Values);
