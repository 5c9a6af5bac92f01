using System.Text;
using System.Text.RegularExpressions;

namespace Grader.Reports.Markdown;

/// <summary>Makes texts plain in GitHub's Markdown: none can become markup, a link or a row of a table.</summary>
internal static partial class MarkdownText
{
    private const int ShortestFence = 3;

    /// <summary>A text on one line, its special characters escaped.</summary>
    public static string Inline(string text)
    {
        var escaped = new StringBuilder();
        foreach (var character in text)
        {
            if (character == '\n')
                escaped.Append(' ');
            else if (@"\`*_{}[]<>#|~&$@!^".Contains(character, StringComparison.Ordinal))
                escaped.Append('\\').Append(character);
            else
                escaped.Append(character);
        }

        return Link.Replace(escaped.ToString(), match => match.Value.Replace(":", @"\:", StringComparison.Ordinal).Replace(".", @"\.", StringComparison.Ordinal));
    }

    /// <summary>Lines as they are, between fences longer than anything in them.</summary>
    public static string Block(IEnumerable<string> lines)
    {
        var text = string.Join('\n', lines);
        var fence = new string('`', Math.Max(ShortestFence, 1 + LongestRun(text)));
        return $"{fence}text\n{text}\n{fence}\n";
    }

    private static int LongestRun(string text) => Backticks.Matches(text).Select(match => match.Length).DefaultIfEmpty().Max();

    [GeneratedRegex("`+")]
    private static partial Regex Backticks { get; }

    // What GitHub makes a link of without any markup.
    [GeneratedRegex(@"://|\bwww\.", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link { get; }
}
