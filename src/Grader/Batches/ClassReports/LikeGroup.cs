namespace Grader.Batches.ClassReports;

/// <summary>Students who fail the same checks for the same reasons.</summary>
/// <param name="Failures">As <c>1.2 echoes</c>.</param>
internal sealed record LikeGroup(IReadOnlyList<ClassRow> Students, IReadOnlyList<string> Failures);
