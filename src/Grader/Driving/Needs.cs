using Grader.Judging;
using Grader.Scoring;

namespace Grader.Driving;

/// <summary>What the results of the checks it needs mean for a check. Pure.</summary>
internal static class Needs
{
    /// <summary>
    /// The verdict that they decide, or null when the check runs. A need that failed blocks; one that the grader's trouble kept from a
    /// verdict makes the same of this one, so that it costs nothing; one that could not be checked here stands in nobody's way.
    /// </summary>
    public static (Verdict Verdict, Finding Why)? Unmet(IReadOnlyList<CheckResult> needs)
    {
        if (needs.FirstOrDefault(n => n.Verdict == Verdict.Faulted) is { } faulted)
            return (Verdict.Faulted, faulted.Finding!);
        var unmet = needs.Where(n => n.Verdict is Verdict.Failed or Verdict.Blocked).Select(n => n.Check.Id).ToList();
        return unmet.Count == 0 ? null : (Verdict.Blocked, new Finding("check.blocked").With("needs", string.Join(", ", unmet)));
    }
}
