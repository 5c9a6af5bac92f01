using System.Globalization;
using System.Text;

namespace Grader.Judging.Diagnosis;

/// <summary>Bytes as a person can read them on one line: text as it is, the rest as escapes.</summary>
internal static class PrintableText
{
    /// <summary>Characters shown unless told otherwise; a parameter of a text, not evidence.</summary>
    public const int Brief = 40;

    public static string Of(ReadOnlySpan<byte> bytes, int limit = Brief)
    {
        var text = new StringBuilder();
        while (!bytes.IsEmpty)
        {
            if (text.Length >= limit)
                return text.Append('…').ToString();
            var isText = Rune.DecodeFromUtf8(bytes, out var rune, out var length) == System.Buffers.OperationStatus.Done;
            text.Append(isText ? Shown(rune) : Escaped(bytes[..length]));
            bytes = bytes[length..];
        }

        return text.ToString();
    }

    private static string Shown(Rune rune) => rune.Value switch
    {
        '\n' => @"\n",
        '\r' => @"\r",
        '\t' => @"\t",
        0 => @"\0",
        _ => Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            ? FormattableString.Invariant($@"\u{{{rune.Value:x}}}")
            : rune.ToString(),
    };

    private static string Escaped(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        foreach (var octet in bytes)
            text.Append(CultureInfo.InvariantCulture, $@"\x{octet:x2}");
        return text.ToString();
    }
}
