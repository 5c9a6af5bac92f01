using Grader.Scoring;

namespace Grader.Batches.Storage;

/// <summary>A student's grade as it was published.</summary>
/// <param name="Student">The student's key.</param>
/// <param name="Key">The unit's whose result it was made of.</param>
internal sealed record StoredFinal(string Student, string Key, FinalGrade Grade);
