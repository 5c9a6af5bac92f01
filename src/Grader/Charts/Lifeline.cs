namespace Grader.Charts;

/// <summary>One of those who take part in an exchange.</summary>
/// <param name="Actor">Its name in the check; empty for <see cref="LifelineKind.Elsewhere"/>.</param>
/// <param name="Addresses">The addresses and ports it was seen with, in order: <c>127.0.0.1:3500</c>.</param>
internal sealed record Lifeline(string Actor, LifelineKind Kind, IReadOnlyList<string> Addresses);
