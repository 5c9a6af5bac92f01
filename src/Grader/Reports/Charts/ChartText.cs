using System.Text;
using Grader.Charts;
using Grader.Reports.Terminal;

namespace Grader.Reports.Charts;

/// <summary>
/// A chart in characters of one width: a column for each lifeline, arrows between them, what happens at one of them beside it. Where there is
/// no room for columns, each row says who and whom.
/// </summary>
internal sealed class ChartText
{
    /// <summary>Where the text of a row begins: after the time.</summary>
    public const int TextColumn = TimeWidth;

    private const int TimeWidth = 9;
    private const int WidestGap = 44;
    private const int NarrowestGap = 24;

    private readonly SequenceChart _chart;
    private readonly ChartWords _words;
    private readonly Func<string, string> _letters;
    private readonly int _gap;

    /// <param name="width">Cells of a row, at most.</param>
    /// <param name="ascii">For where nothing but ASCII can be shown.</param>
    public ChartText(Speaker speaker, ActorNames names, SequenceChart chart, int width, bool ascii)
    {
        _chart = chart;
        _words = new ChartWords(speaker, names, chart);
        _letters = ascii ? AsciiFallback.Of : text => text;
        _gap = chart.Lifelines.Count < 2 ? 0 : Math.Min(WidestGap, (width - TimeWidth - 2) / (chart.Lifelines.Count - 1));
    }

    public IEnumerable<string> Lines() =>
        _gap < NarrowestGap
            ? _chart.Rows.Select(row => $"{Time(row)}  {_letters(_words.Sentence(row))}")
            : [.. Head().Where(line => line.Length > 0), .. _chart.Rows.Select(row => $"{Time(row)}  {Row(row)}".TrimEnd())];

    private string Time(ChartRow row) => _words.Time(row).PadLeft(TimeWidth - 2);

    private int Last => _gap * (_chart.Lifelines.Count - 1);

    private IEnumerable<string> Head() =>
        [Labels("ms", lifeline => _words.Name(lifeline)), .. _chart.Lifelines.Any(lifeline => lifeline.Addresses.Count > 0) ? [Labels("", ChartWords.Address)] : Enumerable.Empty<string>()];

    // The first begins and the last ends at its lifeline, so that both have room; the others are centred on theirs.
    private string Labels(string unit, Func<Lifeline, string> label)
    {
        var canvas = new Canvas(Last + 1);
        for (var i = 0; i < _chart.Lifelines.Count; i++)
        {
            var room = i == 0 || i == _chart.Lifelines.Count - 1 ? (_gap * 2 / 3) - 1 : (_gap * 2 / 3) - 2;
            var text = Cut(label(_chart.Lifelines[i]), room);
            var width = TextLayout.Width(text);
            canvas.Put(i == 0 ? 0 : i == _chart.Lifelines.Count - 1 ? Last + 1 - width : (i * _gap) - (width / 2), text);
        }

        return $"{unit.PadLeft(TimeWidth - 2)}  {canvas}".TrimEnd();
    }

    private string Row(ChartRow row)
    {
        var canvas = new Canvas(Last + 1);
        for (var i = 0; i < _chart.Lifelines.Count; i++)
            canvas.Put(i * _gap, _letters("│"));
        switch (row)
        {
            case ChartRow.Message message:
                Arrow(canvas, message);
                break;
            case ChartRow.Note note:
                Note(canvas, note);
                break;
            default:
                canvas.Put(2, Cut(_words.Text(row), Last - 3));
                break;
        }

        return canvas.ToString();
    }

    private void Arrow(Canvas canvas, ChartRow.Message message)
    {
        var (left, right) = (Math.Min(message.From, message.To) * _gap, Math.Max(message.From, message.To) * _gap);
        var text = Cut(_words.Text(message), right - left - 6);
        var line = new string(_letters("─")[0], right - left - 1);
        canvas.Put(left + 1, line);
        canvas.Put(left + 3, $" {text} ");
        canvas.Put(message.From < message.To ? right - 1 : left + 1, _letters(message.From < message.To ? "▶" : "◀"));
    }

    // Beside its lifeline, to the side where there is room.
    private void Note(Canvas canvas, ChartRow.Note note)
    {
        var at = note.On * _gap;
        if (note.On < _chart.Lifelines.Count - 1)
        {
            canvas.Put(at, $"{_letters("├")} {Cut(_words.Text(note), Last - at - 4)} ");
            return;
        }

        var text = Cut(_words.Text(note), at - 4);
        canvas.Put(at - TextLayout.Width(text) - 2, $" {text} {_letters("┤")}");
    }

    // With three full stops, so that a row is as wide in ASCII as it is otherwise.
    private string Cut(string text, int width)
    {
        var shown = _letters(text);
        if (TextLayout.Width(shown) <= width)
            return shown;
        var cut = new StringBuilder();
        var used = 0;
        foreach (var rune in shown.EnumerateRunes())
        {
            used += TextLayout.Width(rune.ToString());
            if (used > width - 3)
                break;
            cut.Append(rune.ToString());
        }

        return $"{cut}...";
    }
}
