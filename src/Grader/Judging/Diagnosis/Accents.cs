using System.Text;

namespace Grader.Judging.Diagnosis;

/// <summary>
/// What becomes of letters beyond ASCII when a program confuses bytes with characters. ASCII survives every such mistake, so that what is
/// left without the rest, the skeleton, shows that it was the same text.
/// </summary>
internal static class Accents
{
    private const string Accented = "áàâäãåéèêëíìîïóòôöõúùûüñçýÁÀÂÄÃÅÉÈÊËÍÌÎÏÓÒÔÖÕÚÙÛÜÑÇÝ";
    private const string Plain = "aaaaaaeeeeiiiiooooouuuuncyAAAAAAEEEEIIIIOOOOOUUUUNCY";

    public static bool IsAscii(ReadOnlySpan<byte> bytes) => Ascii.IsValid(bytes);

    /// <summary>Letters without their accents; a letter that is not of the list stays.</summary>
    public static string Fold(string text)
    {
        var folded = text.ToCharArray();
        for (var i = 0; i < folded.Length; i++)
        {
            if (folded[i] > '\x7F' && Accented.IndexOf(folded[i]) is >= 0 and var known)
                folded[i] = Plain[known];
        }

        return new string(folded);
    }

    /// <summary>The ASCII bytes, without the question marks that encoders put in place of others.</summary>
    public static byte[] Skeleton(ReadOnlySpan<byte> bytes)
    {
        var kept = new List<byte>(bytes.Length);
        foreach (var octet in bytes)
        {
            if (octet < 0x80 && octet != '?')
                kept.Add(octet);
        }

        return [.. kept];
    }

    /// <inheritdoc cref="Skeleton(ReadOnlySpan{byte})"/>
    public static string Skeleton(string text) => string.Concat(text.Where(letter => letter < 0x80 && letter != '?'));
}
