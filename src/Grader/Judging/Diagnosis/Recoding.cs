using System.Text;

namespace Grader.Judging.Diagnosis;

/// <summary>Whether bytes are other bytes after a wrong turn through a character encoding.</summary>
internal static class Recoding
{
    public static bool Explains(byte[] expected, byte[] seen)
    {
        var text = Encoding.UTF8.GetString(expected);
        if (IsSixteenBit(text, seen))
            return true;
        if (Accents.IsAscii(expected))
            return false;
        if (expected.AsSpan().StartsWith(seen))
            return seen.SequenceEqual(expected.Where(octet => octet < 0x80));
        return seen.SequenceEqual(Encoding.UTF8.GetBytes(Accents.Fold(text)))
            || Accents.Skeleton(expected).AsSpan().SequenceEqual(Accents.Skeleton(WithoutEscapes(seen)));
    }

    /// <summary>The beginning, with as many bytes as the text has characters: the length was taken of the text, not of its bytes.</summary>
    public static bool IsCutByCountingCharacters(byte[] expected, byte[] seen)
    {
        var text = Encoding.UTF8.GetString(expected);
        return seen.Length < expected.Length && expected.AsSpan().StartsWith(seen)
            && !Accents.IsAscii(expected) && (seen.Length == text.Length || seen.Length == text.EnumerateRunes().Count());
    }

    /// <summary>UTF-16, what Java and C# call characters.</summary>
    private static bool IsSixteenBit(string text, byte[] seen) =>
        text.Length > 0
        && new[] { Encoding.Unicode, Encoding.BigEndianUnicode }
            .Select(encoding => (Mark: encoding.GetPreamble(), Bytes: encoding.GetBytes(text)))
            .Any(coded => seen.SequenceEqual(coded.Bytes) || seen.SequenceEqual([.. coded.Mark, .. coded.Bytes]));

    /// <summary>Python's <c>backslashreplace</c>: <c>\xc3</c> in place of a byte.</summary>
    private static byte[] WithoutEscapes(byte[] seen) => Encoding.Latin1.GetBytes(ByteEscapes.Remove(Encoding.Latin1.GetString(seen)));
}
