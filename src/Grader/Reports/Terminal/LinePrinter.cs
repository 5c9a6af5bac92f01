using Spectre.Console;

namespace Grader.Reports.Terminal;

/// <summary>Lays lines out for a console: its width, its characters, its colours.</summary>
internal sealed class LinePrinter(IAnsiConsole console)
{
    // Longer rows are hard to follow with the eye, however wide the window is.
    private const int WidestRow = 110;
    private const int NarrowestText = 20;

    public static int Width(IAnsiConsole console) => Math.Min(console.Profile.Width, WidestRow);

    public void Print(IEnumerable<Line> lines)
    {
        foreach (var line in lines)
            Print(console.Profile.Capabilities.Unicode ? line : InAscii(line));
    }

    private void Print(Line line)
    {
        var head = line.Head;
        var width = Width(console) - TextLayout.Width(head);
        var tail = line.Tail.Length == 0 ? "" : $"  {line.Tail}";
        var rows = TextLayout.Wrap(line.Text, Math.Max(NarrowestText, width - TextLayout.Width(tail)));
        for (var i = 0; i < rows.Count; i++)
        {
            Row(head, rows[i], i == 0 ? RightAligned(tail, width - TextLayout.Width(rows[i])) : "", line);
            head = line.HeadOfRest ?? new string(' ', TextLayout.Width(head));
        }
    }

    private void Row(string head, string text, string tail, Line line)
    {
        // Blanks at the end of a row only get in the way of whoever copies it.
        if (text.Length + tail.Length == 0)
            head = head.TrimEnd();
        if (head.Length + text.Length + tail.Length > 0)
            console.Write(new Paragraph().Append(head, Style(line.HeadTone)).Append(text, Style(line.TextTone)).Append(tail, Style(line.HeadTone)));
        console.WriteLine();
    }

    private static string RightAligned(string tail, int width) => tail.Length == 0 ? "" : tail.PadLeft(Math.Max(tail.Length, width));

    private static Line InAscii(Line line) =>
        line with
        {
            Head = AsciiFallback.Of(line.Head),
            Text = AsciiFallback.Of(line.Text),
            Tail = AsciiFallback.Of(line.Tail),
            HeadOfRest = line.HeadOfRest is null ? null : AsciiFallback.Of(line.HeadOfRest),
        };

    // The sixteen colours that every terminal's own theme defines, so that they can be read on any background.
    private static Style Style(Tone tone) =>
        tone switch
        {
            Tone.Strong => new Style(decoration: Decoration.Bold),
            Tone.Good => new Style(Color.Green),
            Tone.Bad => new Style(Color.Red),
            Tone.Quiet => new Style(decoration: Decoration.Dim),
            _ => Spectre.Console.Style.Plain,
        };
}
