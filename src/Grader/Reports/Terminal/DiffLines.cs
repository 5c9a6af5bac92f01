using System.Text;

namespace Grader.Reports.Terminal;

/// <summary>A comparison of bytes as rows of hexadecimal and text; brackets mark the first character that differs.</summary>
internal static class DiffLines
{
    private const int WideWindow = 16;
    private const int NarrowWindow = 12;
    private const int WideEnough = 96;

    /// <summary>How many bytes fit on a row beside their text.</summary>
    public static int Window(int width) => width < WideEnough ? NarrowWindow : WideWindow;

    /// <param name="head">Label of the block; its rows stand under it.</param>
    public static IEnumerable<Line> Of(Speaker speaker, ByteDiff diff, string head)
    {
        var indent = new string(' ', head.Length - head.TrimStart().Length + 2);
        var labels = (Expected: speaker.Say("report.diff.expected"), Seen: speaker.Say("report.diff.seen"));
        var label = Math.Max(labels.Expected.Length, labels.Seen.Length) + 1;
        var hex = (Expected: Hex(diff.Expected), Seen: Hex(diff.Seen));
        var column = Math.Max(hex.Expected.Length, hex.Seen.Length) + 2;
        var end = speaker.Say("report.diff.end");
        return
        [
            new Line(head, Where(speaker, diff)) { HeadTone = Tone.Quiet },
            Row(labels.Expected, hex.Expected, Text(diff.Expected, diff.Start > 0, diff.ExpectedGoesOn, end)),
            Row(labels.Seen, hex.Seen, Text(diff.Seen, diff.Start > 0, diff.SeenGoesOn, end)),
        ];

        Line Row(string name, string bytes, string text) => new(indent + name.PadRight(label) + bytes.PadRight(column), text);
    }

    private static string Where(Speaker speaker, ByteDiff diff) =>
        speaker.Say("report.diff.where", ("offset", diff.Offset), ("expected", diff.ExpectedLength), ("seen", diff.SeenLength));

    // The brackets take the place of the blanks around the marked bytes, so that the columns below stay aligned.
    private static string Hex(IReadOnlyList<ByteCell> cells)
    {
        var row = new StringBuilder();
        var before = false;
        foreach (var cell in cells)
        {
            row.Append(cell.Differs ? '[' : before ? ']' : ' ').Append(cell.Hex.Length == 0 ? "--" : cell.Hex);
            before = cell.Differs;
        }
        return row.Append(before ? ']' : ' ').ToString();
    }

    private static string Text(IReadOnlyList<ByteCell> cells, bool begun, bool goesOn, string end)
    {
        var row = new StringBuilder(begun ? "…" : "");
        for (var i = 0; i < cells.Count;)
        {
            var same = Run(cells, i);
            var text = cells[i].Hex.Length == 0 ? end : cells[i].Text;
            row.Append(cells[i].Differs ? $"[{text}]" : same > 1 ? $"{text[..^1]}×{same}>" : text);
            i += same;
        }
        return row.Append(goesOn ? "…" : "").ToString();
    }

    // A buffer full of <NUL> says so once.
    private static int Run(IReadOnlyList<ByteCell> cells, int start) =>
        cells[start].Differs || !cells[start].Text.EndsWith('>') || cells[start].Text.Length == 1
            ? 1
            : cells.Skip(start).TakeWhile(cell => !cell.Differs && cell.Text == cells[start].Text).Count();
}
