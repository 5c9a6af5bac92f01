using System.Text;
using Spectre.Console.Rendering;

namespace Grader.Reports.Terminal;

/// <summary>Fits text into rows of terminal cells.</summary>
internal static class TextLayout
{
    /// <summary>Cells that a text takes; some letters take two, combining marks none.</summary>
    public static int Width(string text) => new Segment(text).CellCount();

    /// <summary>Rows of at most <paramref name="width"/> cells, broken at blanks where there are any; one empty row for no text.</summary>
    public static IReadOnlyList<string> Wrap(string text, int width)
    {
        var rows = new List<string>();
        var row = new StringBuilder();
        var used = 0;
        var first = true;
        foreach (var word in text.Split(' '))
        {
            var cells = Width(word);
            if (!first && used + 1 + cells > width)
                Break();
            else if (!first)
                Add(" ", 1);
            first = false;
            foreach (var (piece, pieceCells) in cells <= width ? [(word, cells)] : Pieces(word))
            {
                if (used + pieceCells > width)
                    Break();
                Add(piece, pieceCells);
            }
        }
        rows.Add(row.ToString());
        return rows;

        void Add(string piece, int cells)
        {
            row.Append(piece);
            used += cells;
        }

        void Break()
        {
            rows.Add(row.ToString().TrimEnd());
            row.Clear();
            used = 0;
        }
    }

    /// <summary>The text itself, or its beginning and an ellipsis when it is wider than that.</summary>
    public static string Cut(string text, int width)
    {
        if (Width(text) <= width)
            return text;
        var rows = Wrap(text.Replace(' ', '\u00a0'), Math.Max(1, width - 1));
        return rows[0].Replace('\u00a0', ' ').TrimEnd() + "…";
    }

    private static IEnumerable<(string Piece, int Cells)> Pieces(string word) =>
        word.EnumerateRunes().Select(rune => rune.ToString()).Select(piece => (piece, Width(piece)));
}
