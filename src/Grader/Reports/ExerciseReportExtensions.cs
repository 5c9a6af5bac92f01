using Grader.Judging;
using Grader.Scoring;

namespace Grader.Reports;

internal static class ExerciseReportExtensions
{
    /// <summary>Whether the student has something to correct in it.</summary>
    public static bool HasProblems(this ExerciseReport exercise) =>
        exercise.Checks.Any(check => check.Verdict is Verdict.Failed or Verdict.Blocked);

    /// <summary>Whether nothing that was judged is missing.</summary>
    public static bool Works(this ExerciseReport exercise) =>
        !exercise.HasProblems() && exercise.Checks.Any(check => check.Verdict == Verdict.Passed);

    /// <summary>
    /// The check before this one that failed for the same reason; null when there is none. A program that is missing fails every check
    /// of its exercise: said once, it is read; said six times, it is skipped.
    /// </summary>
    public static CheckResult? EarlierWithSameReason(this ExerciseReport exercise, CheckResult result) =>
        result is not { Verdict: Verdict.Failed, Finding: { Seen: null } finding }
            ? null
            : exercise
                .Checks.TakeWhile(check => !ReferenceEquals(check, result))
                .FirstOrDefault(check =>
                    check is { Verdict: Verdict.Failed, Finding.Seen: null }
                    && check.Finding.Code == finding.Code
                    && (MessageWriter.IsAboutSubmission(finding) || check.Check.Hint == result.Check.Hint)
                    && check.Finding.Parameters.OrderBy(p => p.Key).SequenceEqual(finding.Parameters.OrderBy(p => p.Key))
                );

    /// <summary>What a blocked check waits for, in words: the titles of the checks that have to pass first.</summary>
    public static string Unmet(this ExerciseReport exercise, CheckResult result, Speaker speaker)
    {
        var unmet = exercise.Checks.Where(check => check.Verdict != Verdict.Passed && result.Check.Needs.Contains(check.Check.Id)).ToList();
        return unmet.Count == 0
            ? SafeText.Of(string.Join(", ", result.Check.Needs))
            : string.Join(", ", unmet.Select(check => speaker.Text(check.Check.Title)));
    }
}
