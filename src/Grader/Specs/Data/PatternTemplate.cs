using System.Text.RegularExpressions;

namespace Grader.Specs.Data;

/// <summary>
/// A regular expression with placeholders. Braces mean something to both, so only <c>{name}</c> is a placeholder, <c>{2}</c> and
/// <c>{2,3}</c> count repetitions, and <c>\{</c> is a brace.
/// </summary>
public static partial class PatternTemplate
{
    /// <summary>The names that the expression uses, in order.</summary>
    public static IReadOnlyList<string> Names(string expression) => [.. Placeholder().Matches(expression).Select(match => match.Groups[1].Value)];

    /// <summary>The expression with each placeholder replaced by its value, which stands for itself whatever it has in it.</summary>
    public static string Fill(string expression, Func<string, string> value) =>
        Placeholder().Replace(expression, match => Regex.Escape(value(match.Groups[1].Value)));

    // Not after an odd number of backslashes, nor in \p{Lu}.
    [GeneratedRegex(@"(?<=(?<!\\)(?:\\\\)*)(?<!\\[pP])\{([A-Za-z][A-Za-z0-9_-]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
