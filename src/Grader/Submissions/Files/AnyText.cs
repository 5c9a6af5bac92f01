using System.Text;

namespace Grader.Submissions.Files;

/// <summary>
/// Text of files that people wrote with whatever they have: UTF-16 or UTF-8 where a mark says so, UTF-8 where it is, and else Windows-1252, in which
/// spreadsheets of Spain and America save their tables.
/// </summary>
internal static class AnyText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Opens a file that the user names.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static TextReader Open(string path) => new StringReader(Decode(File.ReadAllBytes(path)));

    public static string Decode(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..])
            return Encoding.Unicode.GetString(bytes.AsSpan(2));
        if (bytes is [0xFE, 0xFF, ..])
            return Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2));
        var body = bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsSpan(3) : bytes;
        try
        {
            return StrictUtf8.GetString(body);
        }
        catch (DecoderFallbackException)
        {
            return Windows.GetString(body);
        }
    }
}
