using System.Text;
using System.Text.RegularExpressions;

namespace Grader.Submissions.Manifests;

/// <summary>Texts as YAML writes them.</summary>
internal static partial class YamlText
{
    /// <summary>In double quotes, whatever is in it.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' => quoted.Append($"\\u{(int)c:x4}"),
                _ => quoted.Append(c),
            };
        }
        return quoted.Append('"').ToString();
    }

    /// <summary>In quotes unless it is a word that no reader takes for anything else.</summary>
    public static string IfNeeded(string text) => PlainPattern().IsMatch(text) ? text : Quoted(text);

    [GeneratedRegex(@"\A[A-Za-z_./][\w./+-]*\z")]
    private static partial Regex PlainPattern();
}
