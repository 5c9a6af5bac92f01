using Grader.Judging;

namespace Grader.Reports;

/// <summary>The stable names of verdicts: in reports for programs, and as keys of the texts.</summary>
public static class VerdictName
{
    public static string Of(Verdict verdict) =>
        verdict switch
        {
            Verdict.Passed => "passed",
            Verdict.Failed => "failed",
            Verdict.Blocked => "blocked",
            Verdict.Faulted => "faulted",
            Verdict.Unchecked => "unchecked",
            Verdict.Manual => "manual",
            _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "A verdict without a name"),
        };
}
