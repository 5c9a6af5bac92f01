using System.Globalization;
using System.Text.RegularExpressions;

namespace Grader.Reviewing;

/// <summary>One of several parts of a queue, which together are the whole and have nothing in common.</summary>
/// <param name="Number">From 1 to <paramref name="Of"/>.</param>
internal sealed partial record ReviewPart(int Number, int Of)
{
    public static ReviewPart Whole { get; } = new(1, 1);

    /// <summary>Reads <c>1/3</c>; null for anything else.</summary>
    public static ReviewPart? Parse(string text)
    {
        if (Pattern().Match(text) is not { Success: true } match)
            return null;
        var part = new ReviewPart(int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture));
        return part.Number >= 1 && part.Number <= part.Of ? part : null;
    }

    /// <summary>The part of a whole queue, open or not, so that it stays the same while people work. Neighbours stay together.</summary>
    public IEnumerable<T> In<T>(IReadOnlyList<T> whole)
    {
        var start = Bound(Number - 1, whole.Count);
        return whole.Skip(start).Take(Bound(Number, whole.Count) - start);
    }

    private int Bound(int parts, int count) => (int)((long)count * parts / Of);

    [GeneratedRegex(@"^([0-9]{1,4})/([0-9]{1,4})\z")]
    private static partial Regex Pattern();
}
