using System.Text.RegularExpressions;

namespace Grader.Judging.Diagnosis;

/// <summary>The escapes <c>\xNN</c> that programs print for bytes.</summary>
internal static partial class ByteEscapes
{
    public static string Remove(string text) => Escape().Replace(text, "");

    [GeneratedRegex(@"\\x[0-9a-fA-F]{2}")]
    private static partial Regex Escape();
}
