using Grader.Judging;
using Grader.Scoring;
using Grader.Specs;
using Grader.Texts;

namespace Grader.Reports;

/// <summary>The texts in the reader's language.</summary>
internal sealed record Speaker(Phrases Phrases, Language Language)
{
    public string Code => Language.Code;

    public string Say(string key, params IEnumerable<(string Name, object Value)> parameters) => Phrases.Say(Language, key, parameters);

    public string Count(string key, int n) => Phrases.Count(Language, key, n);

    /// <inheritdoc cref="Phrases.Number"/>
    public string Number(decimal number, string format = "0.##") => Phrases.Number(Language, number, format);

    /// <summary>A share of the whole, in whole percent.</summary>
    public string Percent(double share) => Say("notation.percent", ("n", Number((decimal)(share * 100), "0")));

    /// <summary>Milliseconds with one decimal, without their unit.</summary>
    public string Milliseconds(TimeSpan time) => Number((decimal)time.TotalMilliseconds, "0.0");

    /// <summary>A spec's text, safe to print, on one line.</summary>
    public string Text(LocalizedText text) => SafeText.Prose(text.In(Language));

    /// <summary>What a check that did not pass costs.</summary>
    public string Lost(CheckResult result) => result.Check.Points == 0 ? Say("report.no_points") : Count("report.lost", result.Check.Points);

    /// <summary>What a person gave of what an item is worth; empty for one that is commented only.</summary>
    public static string Given(CheckResult result) => result.Check.Points == 0 ? "" : $"{Points.Earned(result)} / {Points.Judged(result)}";

    /// <summary>The word for a verdict.</summary>
    public string Word(Verdict verdict) => Say($"verdict.{VerdictName.Of(verdict)}");
}
