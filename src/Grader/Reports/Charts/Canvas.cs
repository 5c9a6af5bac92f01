using Grader.Reports.Terminal;

namespace Grader.Reports.Charts;

/// <summary>A row of terminal cells to write on.</summary>
internal sealed class Canvas(int width)
{
    private readonly string[] _cells = [.. Enumerable.Repeat(" ", width)];

    /// <summary>Writes a text from that cell on, over what is there; what does not fit is left out.</summary>
    public void Put(int at, string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            var letter = rune.ToString();
            var cells = TextLayout.Width(letter);
            // A mark that has no cell of its own belongs to the letter before it.
            if (cells <= 0)
            {
                if (at > 0 && at <= _cells.Length)
                    _cells[at - 1] += letter;
                continue;
            }

            if (at >= 0 && at + cells <= _cells.Length)
            {
                _cells[at] = letter;
                for (var covered = 1; covered < cells; covered++)
                    _cells[at + covered] = "";
            }

            at += cells;
        }
    }

    public override string ToString() => string.Concat(_cells);
}
