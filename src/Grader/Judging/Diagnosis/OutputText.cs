using System.Text;

namespace Grader.Judging.Diagnosis;

/// <summary>What a program printed at its terminal, as the text a person would see.</summary>
internal static class OutputText
{
    private const char Escape = '\x1B';
    private const char Bell = '\a';

    /// <summary>Characters of each end of long output that diagnoses look at.</summary>
    private const int EndLength = 65_536;

    /// <summary>The text of raw output; bytes that are not UTF-8 become U+FFFD.</summary>
    public static string Clean(ReadOnlySpan<byte> output) => Clean(Encoding.UTF8.GetString(output));

    /// <summary>
    /// Without escape sequences (ECMA-48; xterm's operating system commands), NULs and other controls but tab and newline; every end of a
    /// line as <c>\n</c>; what a backspace takes away gone.
    /// </summary>
    public static string Clean(string output)
    {
        var text = new StringBuilder(output.Length);
        for (var i = 0; i < output.Length; i++)
        {
            switch (output[i])
            {
                case Escape:
                    i = EndOfSequence(output, i);
                    break;
                case '\r':
                    // A terminal turns each newline into CR LF, also one that already had its CR.
                    while (i + 1 < output.Length && output[i + 1] is '\r' or '\n' && output[i] == '\r')
                        i++;
                    text.Append('\n');
                    break;
                case '\b':
                    EraseLast(text);
                    break;
                case '\t' or '\n':
                    text.Append(output[i]);
                    break;
                case >= ' ' and not '\x7F':
                    text.Append(output[i]);
                    break;
            }
        }

        return text.ToString();
    }

    /// <summary>
    /// The beginning and the end of output of any length, its lines cut to a length: what a diagnosis may search with patterns without
    /// taking long, whatever a program prints.
    /// </summary>
    public static string Ends(string output, int lineLength = int.MaxValue)
    {
        var ends = output.Length <= 2 * EndLength ? output : $"{output[..EndLength]}\n{output[^EndLength..]}";
        return string.Join('\n', ends.Split('\n').Select(line => line.Length <= lineLength ? line : line[..lineLength]));
    }

    /// <summary>Whether cleaned output has the text, whatever stands around it. A newline at the text's end is decoration.</summary>
    public static bool Contains(string output, string text) => Clean(output).Contains(Clean(text).TrimEnd('\n'), StringComparison.Ordinal);

    private static void EraseLast(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != '\n')
            text.Length -= text.Length > 1 && char.IsLowSurrogate(text[^1]) ? 2 : 1;
    }

    /// <summary>The place of the last character of the escape sequence that begins at <paramref name="start"/>.</summary>
    private static int EndOfSequence(string output, int start)
    {
        var i = start + 1;
        if (i >= output.Length)
            return start;
        switch (output[i])
        {
            case '[':
                for (i++; i < output.Length && output[i] is >= ' ' and <= '?'; i++)
                {
                }

                // The final byte; a sequence that was cut short by something else ends before it.
                return i < output.Length && output[i] is >= '@' and <= '~' ? i : i - 1;
            case ']' or 'P' or 'X' or '^' or '_':
                return EndOfString(output, i);
            default:
                for (; i < output.Length && output[i] is >= ' ' and <= '/'; i++)
                {
                }

                return Math.Min(i, output.Length - 1);
        }
    }

    /// <summary>A command string ends with BEL or ESC \; one that never ends was not one, and only its introducer is dropped.</summary>
    private static int EndOfString(string output, int introducer)
    {
        for (var i = introducer + 1; i < output.Length && output[i] is not ('\n' or '\r'); i++)
        {
            if (output[i] == Bell)
                return i;
            if (output[i] == Escape)
                return i + 1 < output.Length && output[i + 1] == '\\' ? i + 1 : i - 1;
        }

        return introducer;
    }
}
