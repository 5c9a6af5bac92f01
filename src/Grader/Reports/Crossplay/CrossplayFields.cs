using Grader.Crossplay;

namespace Grader.Reports.Crossplay;

/// <summary>What every output for people says around the matrices.</summary>
internal static class CrossplayFields
{
    /// <summary>What was played, where, and from which seed, each under its label.</summary>
    public static IReadOnlyList<(string Label, string Text)> Of(Speaker speaker, CrossplayReport report) =>
        [
            (speaker.Say("crossplay.submissions"), $"{report.Names.Count}"),
            .. ReportFields.Run(speaker, report.Sandbox, report.Version, report.Seed, report.DurationMs),
        ];

    /// <summary>What each sign means, for those that occur.</summary>
    public static IEnumerable<(string Sign, string Text)> Legend(CrossplayReport report, Speaker speaker) =>
        Enum.GetValues<Understanding>()
            .Where(understanding => report.Count(understanding) > 0)
            .Select(understanding => (UnderstandingName.Sign(understanding), speaker.Say($"crossplay.meaning.{UnderstandingName.Of(understanding)}")));

    /// <summary>How many pairs understand each other, of those about which something is known.</summary>
    public static string Summary(Speaker speaker, CrossplayReport report)
    {
        var full = report.Count(Understanding.Full);
        var met = full + report.Count(Understanding.Partial) + report.Count(Understanding.None) + report.Count(Understanding.Blocked);
        return met == 0 ? speaker.Say("crossplay.nothing") : speaker.Say("crossplay.summary", ("full", full), ("met", met));
    }
}
