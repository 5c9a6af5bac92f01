using System.Xml.Linq;
using Grader.Reports;
using Grader.Reports.Html;
using Grader.Reports.Xml;
using Grader.Texts;
using static Grader.Reports.Html.Tags;

namespace Grader.Copies.Reports;

/// <summary>The pairs on one page that needs nothing else: a table, and both texts of each side by side. It says what is alike, never why.</summary>
internal sealed class CopiesPage(Speaker speaker)
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'";

    private static readonly string Style = EmbeddedText.Read("report.css") + EmbeddedText.Read("copies.css");

    private static readonly string[] Columns = ["first", "second", "shared", "first_share", "second_share"];

    /// <param name="works">How many submissions were compared.</param>
    public string Write(IReadOnlyList<CopyPair> pairs, int works, CopySettings settings) =>
        $"<!DOCTYPE html>\n{XmlDocumentText.Body(Page(pairs, works, settings)).Replace("<style />", $"<style>\n{Style}</style>", StringComparison.Ordinal)}\n";

    private XElement Page(IReadOnlyList<CopyPair> pairs, int works, CopySettings settings) =>
        Tag(
            "html",
            Attribute("lang", speaker.Code),
            PageHead.Of(speaker.Say("copies.title"), Policy),
            Tag(
                "body",
                Class("copies"),
                Tag("header", Tag("h1", speaker.Say("copies.title"))),
                Tag(
                    "main",
                    Tag("p", Tag("strong", speaker.Say("copies.no_verdict"))),
                    Tag("p", speaker.Say("copies.how", ("works", works), ("common", settings.Common), ("tokens", Winnowing.Guarantee))),
                    pairs.Count == 0 ? Tag("p", speaker.Say("copies.none")) : Table(pairs),
                    pairs.Select(Pair))));

    private XElement Table(IReadOnlyList<CopyPair> pairs) =>
        Tag(
            "div",
            Class("wide"),
            Attribute("tabindex", 0),
            Attribute("role", "region"),
            Attribute("aria-label", speaker.Say("copies.table")),
            Tag(
                "table",
                Tag("thead", Tag("tr", Columns.Select(column => Tag("th", Attribute("scope", "col"), speaker.Say($"copies.column.{column}"))))),
                Tag(
                    "tbody",
                    pairs.Select((pair, index) => Tag(
                        "tr",
                        Tag("th", Attribute("scope", "row"), Tag("a", Attribute("href", $"#pair{index + 1}"), SafeText.Of(pair.First))),
                        Tag("td", SafeText.Of(pair.Second)),
                        Tag("td", Class("number"), $"{pair.Shared}"),
                        Tag("td", Class("number"), Percent(pair.FirstShare)),
                        Tag("td", Class("number"), Percent(pair.SecondShare)))))));

    private XElement Pair(CopyPair pair, int index) =>
        Tag(
            "section",
            Attribute("aria-labelledby", $"pair{index + 1}"),
            Tag("h2", Attribute("id", $"pair{index + 1}"), speaker.Say("copies.pair", ("first", SafeText.Of(pair.First)), ("second", SafeText.Of(pair.Second)))),
            Tag("p", speaker.Say("copies.shares", ("shared", pair.Shared), ("first", Percent(pair.FirstShare)), ("second", Percent(pair.SecondShare)))),
            pair.Files.Select((file, number) => File(pair, file, $"p{index + 1}f{number + 1}")));

    private XElement File(CopyPair pair, FileMatch match, string id)
    {
        string First(int number) => $"{id}a{number}";
        string Second(int number) => $"{id}b{number}";
        var first = match.Regions.Select((region, number) => (number + 1, region.FirstStart, region.FirstEnd)).ToList();
        var second = Apart([.. match.Regions.Select((region, number) => (number + 1, region.SecondStart, region.SecondEnd))]);
        return Tag(
            "div",
            Class("sides"),
            Tag("div", Tag("h3", SafeText.Of($"{pair.First}: {match.First.Path}")), MarkedText.Of(match.First.Text, first, First, Second)),
            Tag("div", Tag("h3", SafeText.Of($"{pair.Second}: {match.Second.Path}")), MarkedText.Of(match.Second.Text, second, Second, First)));
    }

    // Two places of one text may be like the same place of the other, which is marked once.
    private static List<(int Number, int Start, int End)> Apart(IReadOnlyList<(int Number, int Start, int End)> marks)
    {
        var apart = new List<(int Number, int Start, int End)>();
        foreach (var mark in marks.OrderBy(mark => mark.Start).ThenByDescending(mark => mark.End))
        {
            var start = Math.Max(mark.Start, apart.Count == 0 ? 0 : apart[^1].End);
            if (start < mark.End)
                apart.Add(mark with { Start = start });
        }

        return apart;
    }

    private static string Percent(double share) => FormattableString.Invariant($"{share * 100:0} %");
}
