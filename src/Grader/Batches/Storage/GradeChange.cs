namespace Grader.Batches.Storage;

/// <summary>An entry of a student's history.</summary>
/// <param name="Key">The unit whose result became the grade.</param>
/// <param name="At">When, in ISO 8601.</param>
/// <param name="Reason"><c>graded</c>, <c>delivered-again</c> or <c>regraded</c>.</param>
internal sealed record GradeChange(string Student, string Key, string At, string Reason);
