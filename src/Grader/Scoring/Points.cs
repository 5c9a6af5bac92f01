using Grader.Judging;

namespace Grader.Scoring;

/// <summary>How verdicts become points. The only place where that is decided.</summary>
public static class Points
{
    /// <summary>All the check's points when it passed, none otherwise: partial credit is by check, or by the person who reviewed it.</summary>
    public static int Earned(CheckResult result) => result.Verdict == Verdict.Passed ? result.Check.Points : Decided(result)?.Points ?? 0;

    /// <summary>
    /// What the check counts in the maximum: nothing when it was not judged, so that the grader's or the machine's trouble never
    /// costs a point.
    /// </summary>
    public static int Judged(CheckResult result) =>
        result.Verdict is Verdict.Passed or Verdict.Failed or Verdict.Blocked || Decided(result) is not null ? result.Check.Points : 0;

    // Only what nobody else judges.
    private static Review? Decided(CheckResult result) => result.Verdict == Verdict.Manual ? result.Review : null;
}
