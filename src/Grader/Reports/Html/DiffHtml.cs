using System.Xml.Linq;
using static Grader.Reports.Html.Tags;

namespace Grader.Reports.Html;

/// <summary>A comparison of bytes as a table: a column for each character, the first that differs marked and in brackets.</summary>
internal static class DiffHtml
{
    public static XElement Of(Speaker speaker, ByteDiff difference) =>
        Tag(
            "figure",
            Tag("figcaption", speaker.Say("report.diff.where", ("offset", difference.Offset), ("expected", difference.ExpectedLength), ("seen", difference.SeenLength))),
            Tag(
                "div",
                Class("wide"),
                // It may scroll sideways, so that the keyboard has to reach it.
                Attribute("tabindex", 0),
                Attribute("role", "group"),
                Attribute("aria-label", speaker.Say("report.bytes")),
                Tag(
                    "table",
                    Class("bytes"),
                    Tag(
                        "tbody",
                        Row(speaker, "expected", difference.Expected, difference.Start > 0, difference.ExpectedGoesOn),
                        Row(speaker, "seen", difference.Seen, difference.Start > 0, difference.SeenGoesOn)
                    )
                )
            )
        );

    private static XElement Row(Speaker speaker, string key, IReadOnlyList<ByteCell> cells, bool begun, bool goesOn) =>
        Tag(
            "tr",
            Tag("th", Attribute("scope", "row"), speaker.Say($"report.diff.{key}")),
            begun ? Tag("td", "…") : null,
            cells.Select(cell => Cell(speaker, cell)),
            goesOn ? Tag("td", "…") : null
        );

    private static XElement Cell(Speaker speaker, ByteCell cell)
    {
        var text = cell.Hex.Length == 0 ? speaker.Say("report.diff.end") : cell.Text == " " ? "\u2423" : cell.Text;
        var shown = new object[] { Tag("code", cell.Differs ? $"[{text}]" : text), Tag("small", cell.Hex) };
        return cell.Differs ? Tag("td", Tag("mark", shown)) : Tag("td", shown);
    }
}
