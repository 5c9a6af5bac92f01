using Grader.Judging;
using Grader.Scoring;

namespace Grader.Crossplay;

/// <summary>A client and a server of an exercise, and what came of putting them together.</summary>
/// <param name="Client">The name of the submission that the client is from.</param>
/// <param name="Server">The name of the submission that the server is from; the same one for a pair that was handed in together.</param>
/// <param name="Absence">Why one of them cannot be run; null when both can.</param>
/// <param name="Checks">The results that are known, in the order of the exercise; empty when they did not meet.</param>
/// <param name="PairChecks">Ids of the checks in which both take part; the others are what those need.</param>
public sealed record Encounter(string Client, string Server, Finding? Absence, IReadOnlyList<CheckResult> Checks, IReadOnlySet<string> PairChecks)
{
    private IEnumerable<Verdict> Together => Checks.Where(check => PairChecks.Contains(check.Check.Id)).Select(check => check.Verdict);

    /// <summary>How far they understand each other.</summary>
    public Understanding Understanding =>
        Absence is not null ? Understanding.Absent
        : Together.Contains(Verdict.Failed) ? Together.Contains(Verdict.Passed) ? Understanding.Partial : Understanding.None
        : Together.Contains(Verdict.Blocked) ? Understanding.Blocked
        : Together.Contains(Verdict.Faulted) || !Together.Contains(Verdict.Passed) || Together.Count() < PairChecks.Count ? Understanding.Unjudged
        : Understanding.Full;

    /// <summary>The check that says why they do not understand each other, or why that is not known; null when there is nothing to say.</summary>
    public CheckResult? Reason =>
        Understanding is Understanding.Full ? null
        : Checks.FirstOrDefault(check => check.Verdict == Verdict.Failed)
            ?? Checks.FirstOrDefault(check => check.Verdict == Verdict.Faulted)
            ?? Checks.FirstOrDefault(check => check.Verdict == Verdict.Unchecked);

    /// <summary>How a pair is written, in every language: an arrow from the client to the server.</summary>
    public static string Pair(string client, string server) => $"{client} → {server}";
}
