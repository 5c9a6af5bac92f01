using Grader.Judging;
using Grader.Scoring;

namespace Grader.Reports;

/// <summary>What helps beyond a finding's own sentences: where to read on, and how the system call that it is about works.</summary>
internal static class Advice
{
    /// <summary>The pages of the manual and the item of the guide; empty for findings about what was handed in, and for checks that did not fail.</summary>
    public static string See(Speaker speaker, CheckResult result)
    {
        if (result is not { Verdict: Verdict.Failed, Finding: { } finding } || MessageWriter.IsAboutSubmission(finding))
            return "";
        var pages = FindingReferences.Of(finding.Code).Select(page => $"man {page[(page.IndexOf('(') + 1)..^1]} {NameOf(page)}").ToList();
        return pages.Count == 0
            ? speaker.Say("report.see_guide", ("exercise", result.Exercise))
            : speaker.Say("report.see_manual", ("pages", string.Join(", ", pages)), ("exercise", result.Exercise));
    }

    /// <summary>How the calls work that the finding is about, the one that it is most about first; none where none is concerned.</summary>
    public static IReadOnlyList<string> Calls(Speaker speaker, CheckResult result) =>
        result is { Verdict: Verdict.Failed, Finding: { } finding }
            ? [.. FindingReferences.Of(finding.Code).Select(page => $"call.{NameOf(page)}").Where(key => speaker.Phrases.Has(speaker.Code, key)).Select(key => speaker.Say(key))]
            : [];

    private static string NameOf(string page) => page[..page.IndexOf('(')];
}
