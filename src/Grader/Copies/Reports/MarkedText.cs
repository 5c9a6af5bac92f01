using System.Xml.Linq;
using Grader.Reports;
using static Grader.Reports.Html.Tags;

namespace Grader.Copies.Reports;

/// <summary>A program's text with its lines numbered and some of it marked; each mark has a number that leads to its like.</summary>
internal static class MarkedText
{
    private const int Tints = 4;

    /// <param name="marks">Where marks begin and end, in order, none over another.</param>
    /// <param name="id">Of a mark by its number, from 1.</param>
    /// <param name="target">The id that a mark's number leads to.</param>
    public static XElement Of(string text, IReadOnlyList<(int Number, int Start, int End)> marks, Func<int, string> id, Func<int, string> target)
    {
        var content = new List<object>();
        var number = 1;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var found ? found : text.Length;
            // Text comes first in the element, so that no line gets blanks that are not the program's.
            content.Add($"{number++,4}  ");
            var at = start;
            foreach (var mark in marks.Where(mark => mark.Start < end && mark.End > start))
            {
                content.Add(Shown(text, at, Math.Max(mark.Start, at)));
                at = Math.Max(mark.Start, at);
                var stop = Math.Min(mark.End, end);
                if (mark.Start < start && stop == at)
                    continue;
                content.Add(mark.Start >= start
                    ? Tag("mark", Class($"m{mark.Number % Tints}"), Attribute("id", id(mark.Number)), Tag("a", Attribute("href", $"#{target(mark.Number)}"), $"[{mark.Number}]"), Shown(text, at, stop))
                    : Tag("mark", Class($"m{mark.Number % Tints}"), Shown(text, at, stop)));
                at = stop;
            }

            content.Add($"{Shown(text, at, end)}\n");
            start = end + 1;
        }

        // It may scroll, so that the keyboard has to reach it.
        return Tag("pre", Attribute("tabindex", 0), content);
    }

    private static string Shown(string text, int start, int end) => end <= start ? "" : SafeText.Block(text[start..end].TrimEnd('\r'));
}
