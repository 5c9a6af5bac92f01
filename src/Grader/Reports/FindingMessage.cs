namespace Grader.Reports;

/// <summary>A finding in words, in one language, safe to show; each format adds only its own escaping.</summary>
/// <param name="Expected">What was expected, a full sentence.</param>
/// <param name="Seen">What was seen, a full sentence.</param>
/// <param name="Try">What to try, a full sentence.</param>
/// <param name="Hint">What the exercise's author adds; empty for remarks and where there is none.</param>
/// <param name="Difference">Where the data differs; null when the finding concerns no data.</param>
public sealed record FindingMessage(string Expected, string Seen, string Try, string Hint, ByteDiff? Difference);
