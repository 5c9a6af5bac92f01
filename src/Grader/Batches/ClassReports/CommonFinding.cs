using Grader.Judging;

namespace Grader.Batches.ClassReports;

/// <summary>Something that went wrong for several students.</summary>
/// <param name="Students">How many of them.</param>
/// <param name="Example">One of them.</param>
/// <param name="Finding">What was found there.</param>
/// <param name="Checks">Where it was found, as <c>1.2 echoes</c>, the most frequent first.</param>
internal sealed record CommonFinding(int Students, ClassRow Example, Finding Finding, IReadOnlyList<string> Checks);
