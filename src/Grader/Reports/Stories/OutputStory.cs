namespace Grader.Reports.Stories;

/// <summary>What a program printed last, and how it ended.</summary>
/// <param name="Heading">Whose output it is, and how many lines came before; empty when it printed nothing.</param>
/// <param name="Lines">Each safe, and cut where it is too long.</param>
/// <param name="Ending">How it ended; empty while it ran, or when the grader stopped it.</param>
internal sealed record OutputStory(string Heading, IReadOnlyList<string> Lines, string Ending);
