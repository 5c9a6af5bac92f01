using System.Xml.Linq;
using Grader.Captures;
using Grader.Charts;
using Grader.Reports.Charts;
using Grader.Scoring;
using static Grader.Reports.Html.Tags;

namespace Grader.Reports.Html;

/// <summary>What was exchanged in a check: the drawing, the same in words, and the captures to download.</summary>
internal sealed class ExchangeHtml(Speaker speaker)
{
    private const int MostRows = 40;

    // A page with more of it than this is slow to open; the whole is in the folder of captures, where one was asked for.
    private const int MostCapture = 512 * 1024;

    public XElement Of(CheckResult result, SequenceChart chart)
    {
        var names = new ActorNames(result.Check);
        var shown = chart.Shortened(MostRows);
        return Tag(
            "figure",
            Class("exchange"),
            Tag("figcaption", $"{speaker.Say("chart.title")}:"),
            // It may scroll sideways, so that the keyboard has to reach it.
            Tag("div", Class("wide"), Attribute("tabindex", 0), Attribute("role", "group"), Attribute("aria-label", speaker.Say("chart.title")), new ChartSvg(speaker, names, shown).Draw()),
            chart.IsFromWire ? null : Tag("p", speaker.Say("chart.no_wire")),
            InWords(names, shown),
            result.Captures.Select(capture => Download(result, capture))
        );
    }

    private XElement InWords(ActorNames names, SequenceChart chart)
    {
        var words = new ChartWords(speaker, names, chart);
        return Tag(
            "details",
            Tag("summary", speaker.Say("chart.in_words")),
            Tag("ol", Class("transcript"), chart.Rows.Select(row => Tag("li", Tag("span", Class("at"), speaker.Say("report.milliseconds", ("n", words.Time(row)))), $" {words.Sentence(row)}")))
        );
    }

    private XElement Download(CheckResult result, WireCapture capture)
    {
        var (kept, name) = (capture.FirstBytes(MostCapture), capture.FileName(result.Exercise, result.Check.Id));
        return Tag(
            "p",
            Tag(
                "a",
                Attribute("download", name),
                Attribute("href", $"data:application/vnd.tcpdump.pcap;base64,{Convert.ToBase64String(kept.ToPcap())}"),
                CaptureNames.Sentence(speaker, kept, name)
            )
        );
    }
}
