using System.Xml.Linq;
using Grader.Charts;
using Grader.Reports.Charts;
using static Grader.Reports.Html.Tags;

namespace Grader.Reports.Html;

/// <summary>A chart as a drawing. Colours come from the page's style, so that they follow the reader's; what it says is also there in words.</summary>
internal sealed class ChartSvg(Speaker speaker, ActorNames names, SequenceChart chart)
{
    private const int Width = 760;
    private const int TimeWidth = 64;
    private const int Margin = 24;
    private const int HeadHeight = 48;
    private const int RowHeight = 32;
    private const int Arrowhead = 9;

    // Of the font's size, about what a letter takes; longer texts are cut and stand whole in the list below.
    private const double LetterWidth = 8;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly ChartWords words = new(speaker, names, chart);

    private int Height => HeadHeight + (chart.Rows.Count * RowHeight) + (RowHeight / 2);

    public XElement Draw() =>
        new(
            Svg + "svg",
            Attribute("viewBox", $"0 0 {Width} {Height}"),
            Attribute("role", "img"),
            Attribute("aria-label", speaker.Say("chart.title")),
            chart.Lifelines.SelectMany(Lifeline),
            chart.Rows.SelectMany(Row)
        );

    private int X(int lifeline) =>
        chart.Lifelines.Count == 1 ? TimeWidth + Margin : TimeWidth + Margin + (lifeline * (Width - TimeWidth - (2 * Margin)) / (chart.Lifelines.Count - 1));

    private IEnumerable<XElement> Lifeline(Lifeline lifeline, int index)
    {
        var room = (Width - TimeWidth) / chart.Lifelines.Count;
        var (anchor, x) = index == 0 ? ("start", X(index) - Margin + 4) : index == chart.Lifelines.Count - 1 ? ("end", Width - 4) : ("middle", X(index));
        return
        [
            Text(x, 16, anchor, "name", words.Name(lifeline), room),
            Text(x, 34, anchor, "address", ChartWords.Address(lifeline), room),
            Line(X(index), HeadHeight - 8, X(index), Height, "lifeline"),
        ];
    }

    private IEnumerable<XElement> Row(ChartRow row, int index)
    {
        var y = HeadHeight + ((index + 1) * RowHeight) - 8;
        return [Text(TimeWidth - 12, y, "end", "time", words.Time(row), TimeWidth), .. row switch
        {
            ChartRow.Message message => Arrow(message, y),
            ChartRow.Note note => Note(note, y),
            _ => [Text(X(0) + 10, y, "start", "gap", words.Text(row), Width)],
        }];
    }

    private IEnumerable<XElement> Arrow(ChartRow.Message message, int y)
    {
        var (from, to) = (X(message.From), X(message.To));
        var towards = Math.Sign(to - from);
        var room = Math.Abs(to - from) - (2 * Arrowhead);
        return
        [
            Text((from + to) / 2, y - 7, "middle", "label", words.Text(message), room),
            Line(from, y, to - (towards * Arrowhead), y, "arrow"),
            new XElement(Svg + "path", Class("head"), Attribute("d", $"M{to} {y}l{-towards * Arrowhead} -5v10z")),
        ];
    }

    private IEnumerable<XElement> Note(ChartRow.Note note, int y)
    {
        var isLast = note.On > 0 && note.On == chart.Lifelines.Count - 1;
        var x = X(note.On);
        return
        [
            new XElement(Svg + "circle", Class("dot"), Attribute("cx", x), Attribute("cy", y - 4), Attribute("r", 4)),
            Text(isLast ? x - 10 : x + 10, y, isLast ? "end" : "start", "note", words.Text(note), isLast ? x - X(0) - 20 : X(chart.Lifelines.Count - 1) - x - 20),
        ];
    }

    private static XElement Line(int x1, int y1, int x2, int y2, string kind) =>
        new(Svg + "path", Class(kind), Attribute("d", $"M{x1} {y1}L{x2} {y2}"));

    private static XElement Text(int x, int y, string anchor, string kind, string text, int room)
    {
        var letters = Math.Max(8, (int)(room / LetterWidth));
        return new XElement(Svg + "text", Attribute("x", x), Attribute("y", y), Attribute("text-anchor", anchor), Class(kind), Terminal.TextLayout.Cut(text, letters));
    }
}
