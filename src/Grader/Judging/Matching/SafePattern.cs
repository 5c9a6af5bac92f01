using System.Text;
using System.Text.RegularExpressions;

namespace Grader.Judging.Matching;

/// <summary>
/// Matches an instructor's expression against a program's text. The text may be made to be slow to match, so that the engine whose time
/// does not depend on it is used where it can be; for expressions it has not (look-around, back-references) a limit is set.
/// </summary>
internal static class SafePattern
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    public static bool IsMatch(string expression, ReadOnlySpan<byte> text)
    {
        var input = Encoding.UTF8.GetString(text);
        try
        {
            return Make(expression).IsMatch(input);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static Regex Make(string expression)
    {
        try
        {
            return new Regex(expression, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
        catch (NotSupportedException)
        {
            return new Regex(expression, RegexOptions.CultureInvariant, Limit);
        }
    }
}
