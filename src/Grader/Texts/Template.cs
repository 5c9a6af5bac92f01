using System.Text.RegularExpressions;

namespace Grader.Texts;

/// <summary>
/// A sentence with <c>{placeholders}</c>, as the text files write it. <c>{n:# byte|# bytes}</c> is the first part where <c>{n}</c> is 1, and else the
/// second, with the number for <c>#</c>.
/// </summary>
internal static partial class Template
{
    /// <summary>The names in braces, each once.</summary>
    public static IReadOnlyList<string> Placeholders(string template) =>
        [.. Placeholder.Matches(template).Select(match => match.Groups[1].Value).Distinct()];

    /// <summary>
    /// Every placeholder replaced, in one pass: braces in a value stay as they are, so that what a student's program prints is never
    /// taken for a placeholder.
    /// </summary>
    public static string Fill(string template, Func<string, string> value) =>
        Placeholder.Replace(template, match => One(match, value));

    /// <summary>As <see cref="Fill"/>, for a sentence: one that begins with words of ours begins with a capital.</summary>
    /// <param name="isGiven">Whether what stands for a placeholder was given, such as a path or an id: it stays as it is, since with a capital it would be another one.</param>
    public static string FillSentence(string template, Func<string, string> value, Func<string, bool> isGiven) =>
        Placeholder.Replace(template, match =>
        {
            var text = One(match, value);
            return match.Index == 0 && text.Length > 0 && !isGiven(match.Groups[1].Value) ? char.ToUpperInvariant(text[0]) + text[1..] : text;
        });

    private static string One(Match match, Func<string, string> value)
    {
        var (name, one, many) = (match.Groups[1].Value, match.Groups[2], match.Groups[3]);
        var said = value(name);
        return one.Success ? (said == "1" ? one : many).Value.Replace("#", said, StringComparison.Ordinal) : said;
    }

    [GeneratedRegex(@"\{([a-z_]+)(?::([^{}|]+)\|([^{}|]+))?\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder { get; }
}
