using Grader.Judging;

namespace Grader.Reports.Terminal;

internal static class ExerciseReportExtensions
{
    /// <summary>Whether the student has something to correct in it.</summary>
    public static bool HasProblems(this ExerciseReport exercise) =>
        exercise.Checks.Any(check => check.Verdict is Verdict.Failed or Verdict.Blocked);
}
