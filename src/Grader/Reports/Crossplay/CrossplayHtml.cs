using System.Xml.Linq;
using Grader.Crossplay;
using Grader.Reports.Html;
using static Grader.Reports.Html.Tags;

namespace Grader.Reports.Crossplay;

/// <summary>The matrices as one page, which says in words whatever it shows by a sign or a colour.</summary>
internal sealed class CrossplayHtml(Speaker speaker)
{
    public string Write(CrossplayReport report) =>
        HtmlPage.Write(
            speaker.Code,
            $"{speaker.Say("crossplay.title")} · {CrossplayFields.Summary(speaker, report)}",
            Tag(
                "header",
                Tag("h1", speaker.Say("crossplay.title")),
                Tag("dl", Class("fields"), CrossplayFields.Of(speaker, report).Select(field => Tag("div", Tag("dt", field.Label), Tag("dd", field.Text))))
            ),
            Tag(
                "main",
                report.Interrupted ? Tag("p", speaker.Say("crossplay.interrupted")) : null,
                Tag("p", Tag("strong", CrossplayFields.Summary(speaker, report))),
                Tag("p", speaker.Say("crossplay.how_to_read")),
                Tag("ul", Class("works"), CrossplayFields.Legend(report, speaker).Select(item => Tag("li", Sign(item.Sign), item.Text))),
                report.Matrices.Select((matrix, i) => Matrix(matrix, report.Names, $"exercise-{i + 1}"))
            )
        );

    private XElement Matrix(CrossplayMatrix matrix, IReadOnlyList<string> names, string id) =>
        Tag(
            "section",
            Attribute("aria-labelledby", id),
            Tag("h2", Attribute("id", id), $"{matrix.Exercise} {speaker.Text(matrix.Title)}"),
            Tag(
                "div",
                Class("wide"),
                // It may scroll sideways, so that the keyboard has to reach it.
                Attribute("tabindex", 0),
                Attribute("role", "group"),
                Attribute("aria-labelledby", id),
                Tag(
                    "table",
                    Tag("caption", speaker.Say("crossplay.caption")),
                    Tag("thead", Tag("tr", Tag("th", Attribute("scope", "col"), speaker.Say("crossplay.corner")), names.Select(name => Tag("th", Attribute("scope", "col"), SafeText.Of(name))))),
                    Tag("tbody", names.Select((name, client) => Row(name, matrix.Encounters.Skip(client * names.Count).Take(names.Count))))
                )
            ),
            Misunderstanding.In(speaker, matrix).Select(Reason)
        );

    private XElement Row(string client, IEnumerable<Encounter> encounters) =>
        Tag("tr", Tag("th", Attribute("scope", "row"), SafeText.Of(client)), encounters.Select(encounter => Cell(encounter.Understanding)));

    private XElement Cell(Understanding understanding) =>
        Tag("td", Class(Tint(understanding)), Sign(UnderstandingName.Sign(understanding)), speaker.Say($"crossplay.word.{UnderstandingName.Of(understanding)}"));

    private XElement Reason(Misunderstanding reason) =>
        Tag(
            "article",
            Class(Tint(reason.Understanding)),
            Tag("h3", Sign(UnderstandingName.Sign(reason.Understanding)), speaker.Say($"crossplay.word.{UnderstandingName.Of(reason.Understanding)}")),
            Tag("p", string.Join(", ", reason.Pairs)),
            reason.Check.Length == 0 ? null : Tag("p", Tag("strong", reason.Check)),
            reason.Message is not { } message
                ? null
                : Tag(
                    "dl",
                    new[] { ("expected", message.Expected), ("seen", message.Seen), ("try", message.Try) }
                        .Where(part => part.Item2.Length > 0)
                        .Select(part => Tag("div", Tag("dt", speaker.Say($"report.{part.Item1}")), Tag("dd", part.Item2)))
                )
        );

    private static string Tint(Understanding understanding) => understanding switch
    {
        Understanding.Full => "passed",
        Understanding.Partial or Understanding.None => "failed",
        _ => "apart",
    };
}
