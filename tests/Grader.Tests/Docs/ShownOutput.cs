using System.Text.RegularExpressions;

namespace Grader.Tests.Docs;

/// <summary>Compares the output of a command with what a page shows of it, leaving out what is another each time.</summary>
internal static partial class ShownOutput
{
    /// <summary>In a page: any lines, or none.</summary>
    public const string Gap = "…";

    /// <summary>Whether a page shows what really comes.</summary>
    public static bool Agrees(IReadOnlyList<string> shown, IReadOnlyList<string> real)
    {
        string[] lines = [.. real.Select(Lasting)];
        var at = 0;
        var maySkip = false;
        foreach (var piece in Pieces(shown))
        {
            if (piece is null)
            {
                maySkip = true;
                continue;
            }

            at = Find(lines, piece, at, maySkip);
            if (at < 0)
                return false;
            at += piece.Count;
            maySkip = false;
        }

        return maySkip || at == lines.Length;
    }

    // What stands between gaps; a gap is null.
    private static IEnumerable<IReadOnlyList<string>?> Pieces(IReadOnlyList<string> shown)
    {
        var piece = new List<string>();
        foreach (var line in shown)
        {
            if (line.Trim() != Gap)
            {
                piece.Add(Lasting(line));
                continue;
            }

            if (piece.Count > 0)
                yield return piece;
            yield return null;
            piece = [];
        }

        if (piece.Count > 0)
            yield return piece;
    }

    private static int Find(string[] lines, IReadOnlyList<string> piece, int from, bool maySkip)
    {
        for (var at = from; at + piece.Count <= lines.Length && (at == from || maySkip); at++)
        {
            if (lines.AsSpan(at, piece.Count).SequenceEqual([.. piece]))
                return at;
        }

        return -1;
    }

    /// <summary>A line without times, ports that the system chooses, versions, hashes, and without its widths, which depend on them.</summary>
    public static string Lasting(string line)
    {
        foreach (var (what, instead) in ((Regex, string)[])[(Clock(), "TIME"), (Address(), "$1:PORT"), (HighPort(), "PORT"), (Duration(), "TIME"), (ChartTime(), "TIME "), (Version(), "VERSION"), (Hash(), "HASH"), (Blanks(), " ")])
            line = what.Replace(line, instead);
        return line.TrimEnd();
    }

    [GeneratedRegex(@"\b\d{1,2}:\d\d:\d\d\b|\b\d{4}-\d\d-\d\d\b")]
    private static partial Regex Clock();

    [GeneratedRegex(@"\b(127\.\d+\.\d+\.\d+|localhost):(?!3500\b)\d{4,5}\b")]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<=\b(?:port|puerto|puerto UDP|puerto TCP) )\d{5}\b")]
    private static partial Regex HighPort();

    [GeneratedRegex(@"\b\d+(?:[.,]\d+)? (?:ms|s|min)\b")]
    private static partial Regex Duration();

    [GeneratedRegex(@"^ +\d+[.,]\d+ ")]
    private static partial Regex ChartTime();

    [GeneratedRegex(@"\b\d+\.\d+\.\d+(?:[-+][\w.]+)?\b")]
    private static partial Regex Version();

    [GeneratedRegex(@"\b(?=\w*\d)[0-9a-f]{12,}\b")]
    private static partial Regex Hash();

    [GeneratedRegex(" +")]
    private static partial Regex Blanks();
}
