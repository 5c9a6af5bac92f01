using System.Text;

namespace Grader.Specs.Data;

/// <summary>Text with placeholders: <c>{name}</c> is a value, <c>{{</c> and <c>}}</c> are braces.</summary>
public static class Template
{
    /// <summary>The names that the text uses, in order.</summary>
    public static IReadOnlyList<string> Names(string text) => [.. Parts(text).Where(part => part.IsName).Select(part => part.Text)];

    /// <summary>The name in a text that is one placeholder alone; null for any other text.</summary>
    public static string? OnlyName(string text) => Parts(text) is [{ IsName: true } only] ? only.Text : null;

    /// <summary>The text with each placeholder replaced.</summary>
    public static string Fill(string text, Func<string, string> value) =>
        string.Concat(Parts(text).Select(part => part.IsName ? value(part.Text) : part.Text));

    /// <summary>The text's UTF-8 bytes with each placeholder replaced by a value's bytes, whatever they are.</summary>
    public static byte[] FillBytes(string text, Func<string, byte[]> value) =>
        [.. Parts(text).SelectMany(part => part.IsName ? value(part.Text) : Encoding.UTF8.GetBytes(part.Text))];

    /// <summary>The first brace of the text that is neither of a placeholder nor doubled; null when there is none.</summary>
    public static string? LoneBrace(string text) => Parts(text).FirstOrDefault(part => part.IsLoneBrace).Text;

    /// <summary>Whether a word may stand in a placeholder: a letter, then letters, digits, <c>_</c> and <c>-</c>.</summary>
    public static bool IsName(ReadOnlySpan<char> word) =>
        word.Length > 0 && char.IsAsciiLetter(word[0]) && word.IndexOfAnyExcept(NameLetters) < 0;

    private static readonly System.Buffers.SearchValues<char> NameLetters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");

    private static List<Part> Parts(string text)
    {
        var parts = new List<Part>();
        var literal = new StringBuilder();
        void Flush()
        {
            if (literal.Length > 0)
                parts.Add(new Part(literal.ToString(), IsName: false, IsLoneBrace: false));
            literal.Clear();
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('{' or '}'))
            {
                literal.Append(text[i]);
            }
            else if (i + 1 < text.Length && text[i + 1] == text[i])
            {
                literal.Append(text[i++]);
            }
            else if (text[i] == '{' && text.IndexOf('}', i) is > 0 and var end && IsName(text.AsSpan(i + 1, end - i - 1)))
            {
                Flush();
                parts.Add(new Part(text[(i + 1)..end], IsName: true, IsLoneBrace: false));
                i = end;
            }
            else
            {
                Flush();
                parts.Add(new Part(text[i].ToString(), IsName: false, IsLoneBrace: true));
            }
        }

        Flush();
        return parts;
    }

    private readonly record struct Part(string Text, bool IsName, bool IsLoneBrace);
}
