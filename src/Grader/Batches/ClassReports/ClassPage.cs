using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Grader.Reports;
using Grader.Reports.Html;
using Grader.Reports.Xml;
using Grader.Scoring;
using Grader.Texts;
using static Grader.Reports.Html.Tags;

namespace Grader.Batches.ClassReports;

/// <summary>
/// The class on one page: how the grades fall, which checks are hard and which tell students apart, what goes wrong most, and everybody in a
/// table. It needs no network; without its script everything is there, only not sortable.
/// </summary>
internal sealed class ClassPage(Speaker speaker)
{
    private const double Weak = 0.1;

    private static readonly string Style = EmbeddedText.Read("report.css") + EmbeddedText.Read("class.css");
    private static readonly string Script = EmbeddedText.Read("class.js");

    // Only the page's own script runs, whatever a submission may have managed to put in.
    private static readonly string Policy =
        $"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes($"\n{Script}")))}'";

    private readonly MessageWriter _messages = new(speaker.Phrases);

    public string Write(ClassData data) =>
        $"<!DOCTYPE html>\n{XmlDocumentText.Body(Page(data))}\n"
            .Replace("<style />", $"<style>\n{Style}</style>", StringComparison.Ordinal)
            .Replace("<script />", $"<script>\n{Script}</script>", StringComparison.Ordinal);

    private XElement Page(ClassData data) =>
        Tag(
            "html",
            Attribute("lang", speaker.Code),
            PageHead.Of(speaker.Say("batch.class.title"), Policy),
            Tag(
                "body",
                Class("class"),
                Tag("header", Tag("h1", speaker.Say("batch.class.title")), Summary(data)),
                Tag("main", Plotted(data), Findings(data), Items(data), Groups(data), Students(data), Others(data)),
                new XElement("script")));

    private XElement Summary(ClassData data)
    {
        var grades = Grades(data);
        (string Key, string Text)[] facts =
        [
            ("students", $"{data.Rows.Count}"),
            ("graded", $"{grades.Count}"),
            ("missing", $"{data.Rows.Count(row => row.State == ClassRowState.Missing)}"),
            ("attention", $"{data.Rows.Count(NeedsAttention)}"),
            ("mean", grades.Count == 0 ? "–" : speaker.Number(grades.Average())),
            ("median", grades.Count == 0 ? "–" : speaker.Number(Median(grades))),
        ];
        return Tag("dl", Class("facts"), facts.Select(fact => Tag("div", Tag("dt", speaker.Say($"batch.class.fact.{fact.Key}")), Tag("dd", fact.Text))));
    }

    private XElement? Plotted(ClassData data)
    {
        if (Grades(data).Count == 0)
            return null;
        var plots = new Plots(speaker);
        return Section("overview", Tag("div", Class("plots"), plots.Distribution(Grades(data)), plots.Times([.. data.Rows.Select(row => row.Result?.DurationMs ?? 0).Where(time => time > 0).DefaultIfEmpty(0)])));
    }

    private XElement? Findings(ClassData data) =>
        data.Findings.Count == 0
            ? null
            : Section(
                "findings",
                Tag(
                    "ol",
                    Class("findings"),
                    data.Findings.Select(common =>
                    {
                        var message = _messages.Write(common.Finding, speaker.Code);
                        return Tag(
                            "li",
                            Tag("strong", speaker.Count("batch.class.students", common.Students)),
                            $" · {string.Join(", ", common.Checks.Take(4).Select(check => Title(data, check)))}{(common.Checks.Count > 4 ? " …" : "")}",
                            Tag("p", $"{SafeText.Of(message.Seen)} {SafeText.Of(message.Try)} ", Tag("span", Class("quiet"), speaker.Say("batch.class.example"), " ", Student(common.Example))));
                    })));

    private XElement? Items(ClassData data)
    {
        if (data.Items.Count == 0)
            return null;
        string[] columns = ["check", "points", "judged", "difficulty", "discrimination"];
        return Section(
            "items",
            Tag("p", speaker.Say("batch.class.items_help")),
            data.Items.Any(item => item.Discrimination is not null) ? new Plots(speaker).Items(data.Items) : null,
            Table(
                "items",
                columns,
                data.Items.Select(item => Tag(
                    "tr",
                    Tag("th", Attribute("scope", "row"), $"{item.Exercise} {Title(data, $"{item.Exercise} {item.Check}")}"),
                    Cell(item.Points),
                    Cell(item.Judged),
                    Tag("td", Attribute("data-sort", item.Difficulty.ToString("0.0000", CultureInfo.InvariantCulture)), Meter(item.Difficulty), $" {speaker.Percent(item.Difficulty)}"),
                    Tag("td", Attribute("data-sort", (item.Discrimination ?? -2).ToString("0.0000", CultureInfo.InvariantCulture)), item.Discrimination is { } value ? $"{speaker.Number((decimal)value)}{(value < Weak ? " ⚠" : "")}" : "–")))));
    }

    private XElement? Groups(ClassData data) =>
        data.Groups.Count == 0
            ? null
            : Section(
                "groups",
                Tag("p", speaker.Say("batch.class.groups_help")),
                data.Groups.Select(group => Tag(
                    "details",
                    Tag("summary", $"{speaker.Count("batch.class.students", group.Students.Count)} · {speaker.Count("batch.class.failures", group.Failures.Count)}"),
                    Tag("p", string.Join(", ", group.Failures.Select(check => Title(data, check)))),
                    Tag("ul", group.Students.Select(row => Tag("li", Student(row)))))));

    private XElement Students(ClassData data)
    {
        string[] columns = ["name", "id", "grade", "score", "state", "time", "note"];
        return Section(
            "table",
            Tag(
                "p",
                Class("filter"),
                Attribute("hidden", "hidden"),
                Tag("label", Attribute("for", "filter"), speaker.Say("batch.class.filter"), " "),
                Tag("input", Attribute("id", "filter"), Attribute("type", "search"), Attribute("autocomplete", "off")),
                " ",
                Tag("output", Attribute("id", "shown"), Attribute("for", "filter"), Attribute("data-text", speaker.Say("batch.class.shown", ("shown", "%s"), ("total", "%t"))))),
            Table(
                "students",
                columns,
                data.Rows.Select(row => Tag(
                    "tr",
                    NeedsAttention(row) ? Class("attention") : null,
                    Tag("th", Attribute("scope", "row"), Student(row)),
                    Tag("td", SafeText.Of(row.Student.Id)),
                    Tag("td", Class("number"), Attribute("data-sort", (row.Grade ?? -1).ToString(CultureInfo.InvariantCulture)), row.Final is { } final ? Graded(final) : "–"),
                    Tag("td", Class("number"), Attribute("data-sort", row.Result?.Score ?? -1), row.Result is { Score: { } score, MaxScore: { } most } ? $"{score} / {most}" : "–"),
                    Tag("td", speaker.Say($"batch.state.{row.State.ToString().ToLowerInvariant()}")),
                    Tag("td", Class("number"), Attribute("data-sort", row.Result?.DurationMs ?? -1), row.Result is { } result ? $"{speaker.Number(result.DurationMs / 1000m)} s" : "–"),
                    Tag("td", ClassNotes.Of(speaker.Phrases, speaker.Language, row))))));
    }

    private XElement? Others(ClassData data) =>
        data.Others.Count == 0 ? null : Section("others", Tag("ul", data.Others.Select(other => Tag("li", Tag("code", SafeText.Of(speaker.Phrases.Say(speaker.Code, other)))))));

    private XElement Table(string key, IReadOnlyList<string> columns, IEnumerable<XElement> rows) =>
        Tag(
            "div",
            Class("wide"),
            Attribute("tabindex", 0),
            Attribute("role", "region"),
            Attribute("aria-label", speaker.Say($"batch.class.{key}_table")),
            Tag(
                "table",
                Attribute("id", key == "students" ? "students" : "checks"),
                Class("sortable"),
                Tag("thead", Tag("tr", columns.Select(column => Tag("th", Attribute("scope", "col"), speaker.Say($"batch.class.column.{column}"))))),
                Tag("tbody", rows)));

    private XElement Section(string key, params object?[] content) =>
        Tag("section", Attribute("aria-labelledby", key), Tag("h2", Attribute("id", key), speaker.Say($"batch.class.{key}")), content);

    private static XElement Student(ClassRow row)
    {
        var name = SafeText.Of(row.Student.Name.Length > 0 ? row.Student.Name : row.Student.Key);
        return row.Feedback.Length == 0 ? Tag("span", name) : Tag("a", Attribute("href", string.Join('/', row.Feedback.Split('/').Select(Uri.EscapeDataString))), name);
    }

    // The penalty stands beside the grade, so that nobody looks for it among the checks.
    private string Graded(FinalGrade grade) =>
        grade.Penalty == 0 ? speaker.Number(grade.Grade) : $"{speaker.Number(grade.Grade)} ({speaker.Number(grade.Full)} − {speaker.Number(grade.Penalty)})";

    private static XElement Meter(double share) =>
        Tag("span", Class("meter"), Attribute("aria-hidden", "true"), Tag("span", Attribute("style", string.Create(CultureInfo.InvariantCulture, $"width:{share * 100:0}%"))));

    private static XElement Cell(int number) => Tag("td", Class("number"), Attribute("data-sort", number), $"{number}");

    private string Title(ClassData data, string check) => data.Titles.TryGetValue(check, out var title) ? speaker.Text(title) : check;

    private static List<decimal> Grades(ClassData data) => [.. data.Rows.Select(row => row.Grade).OfType<decimal>().Order()];

    private static decimal Median(List<decimal> ordered) => (ordered[(ordered.Count - 1) / 2] + ordered[ordered.Count / 2]) / 2;

    private static bool NeedsAttention(ClassRow row) => row.State is ClassRowState.Faulted or ClassRowState.Unusable or ClassRowState.Pending || !row.Entry.IsListed && row.Result is null;
}
