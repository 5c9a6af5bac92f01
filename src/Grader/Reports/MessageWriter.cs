using System.Text.RegularExpressions;
using Grader.Judging;
using Grader.Scoring;
using Grader.Specs;
using Grader.Texts;

namespace Grader.Reports;

/// <summary>Puts findings into words.</summary>
public sealed partial class MessageWriter(Phrases phrases)
{
    // Long enough for a path or a whole line of a traceback; what is longer is in the transcript.
    private const int LongestValue = 160;

    /// <summary>What to tell about a check; null when there is no finding, as for one that passed.</summary>
    /// <param name="language">A code, such as <c>es</c>.</param>
    public FindingMessage? Write(CheckResult result, string language) =>
        result.Finding is null ? null : Write(result.Finding, language) with { Hint = Hint(result, language) };

    /// <summary>A finding alone, without a hint.</summary>
    /// <param name="language">A code, such as <c>es</c>.</param>
    public FindingMessage Write(Finding finding, string language)
    {
        var values = finding.Parameters.ToDictionary(p => p.Key, p => Shown(p.Key, p.Value));
        if (PlaceForm.Match(values.GetValueOrDefault("place", "")) is { Success: true } place)
            (values["place"], values["place.line"], values["place.file"]) = ("@place.line", place.Groups["line"].Value, place.Groups["file"].Value);
        return new FindingMessage(
            Say("expected"),
            Say("seen"),
            Say("try"),
            "",
            finding is { Expected: not null, Seen: not null } ? ByteDiff.Between(finding.Expected, finding.Seen) : null
        );

        string Say(string part) => phrases.Say(language, $"finding.{finding.Code}.{part}", values);
    }

    /// <summary>Whether it is about what was handed in and not about what a program did: it was not found, it did not compile.</summary>
    public static bool IsAboutSubmission(Finding finding) => finding.Code.StartsWith("submission.", StringComparison.Ordinal);

    // A check's hint is about what its programs do; it says nothing to a program that was not found or did not compile.
    private static string Hint(CheckResult result, string language) =>
        result.Verdict == Verdict.Failed && !IsAboutSubmission(result.Finding!) ? SafeText.Prose(result.Check.Hint.In(new Language(language))) : "";

    private static string Shown(string name, string value) =>
        name is "endpoint" or "seen" or "expected"
            ? EndpointForm.Replace(SafeText.Of(value, LongestValue), m => $"{m.Groups[1].Value.ToUpperInvariant()} {m.Groups[2].Value}")
            : SafeText.Of(value, LongestValue);

    // As errors tell it, servidor.py:12.
    [GeneratedRegex(@"^(?<file>.+):(?<line>\d+)$", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceForm { get; }

    [GeneratedRegex(@"\b(udp|tcp)/(\d+)\b", RegexOptions.CultureInvariant)]
    private static partial Regex EndpointForm { get; }
}
