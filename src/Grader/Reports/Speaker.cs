using Grader.Judging;
using Grader.Scoring;
using Grader.Specs;
using Grader.Texts;

namespace Grader.Reports;

/// <summary>The texts in the reader's language.</summary>
internal sealed record Speaker(Phrases Phrases, Language Language)
{
    public string Code => LanguageCode.Of(Language);

    public string Say(string key, params IEnumerable<(string Name, object Value)> parameters) => Phrases.Say(Language, key, parameters);

    public string Count(string key, int n) => Phrases.Count(Language, key, n);

    /// <summary>A spec's text, safe to print, on one line.</summary>
    public string Text(LocalizedText text) => SafeText.Prose(text.In(Language));

    /// <summary>What a check that did not pass costs.</summary>
    public string Lost(CheckResult result) => result.Check.Points == 0 ? Say("report.no_points") : Count("report.lost", result.Check.Points);

    /// <summary>The word for a verdict.</summary>
    public string Word(Verdict verdict) => Say($"verdict.{VerdictName.Of(verdict)}");
}
