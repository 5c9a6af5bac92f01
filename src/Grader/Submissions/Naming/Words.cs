using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Grader.Submissions.Naming;

/// <summary>Names as people compare them: without case, accents or decoration.</summary>
internal static partial class Words
{
    /// <summary>Lower case, without accents, however they are encoded.</summary>
    public static string Fold(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in Accents.Apart(name))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                plain.Append(char.ToLowerInvariant(c));
        }
        return plain.ToString();
    }

    /// <summary>Only the letters: <c>UdpEchoServer</c>, <c>udp-echo-server</c> and <c>udp_echo_server_1.5.2</c> are one name.</summary>
    public static string Squash(string name) => string.Concat(Fold(name).Where(char.IsLetter));

    /// <summary>The words of a name, split at signs, digits and humps, folded.</summary>
    public static IReadOnlyList<string> Of(string name) =>
        [.. WordPattern().Matches(name).Select(match => Fold(match.Value))];

    [GeneratedRegex(@"\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+(?!\p{Ll})|\p{Lo}+")]
    private static partial Regex WordPattern();
}
