using System.Globalization;
using System.Text;
using Grader.Texts;

namespace Grader.Trials.Orders;

/// <summary>Takes a line apart: words between blanks, and texts in quotes with escapes as Python has them.</summary>
internal static class OrderWords
{
    /// <exception cref="MistakenOrderException">A quote is not closed, or an escape means nothing.</exception>
    public static OrderWord[] Of(string line)
    {
        var words = new List<OrderWord>();
        for (var at = 0; at < line.Length;)
        {
            if (char.IsWhiteSpace(line[at]))
                at++;
            else if (line[at] == '#')
                break;
            else
                words.Add(line[at] is '"' or '\'' ? Quoted(line, ref at) : Plain(line, ref at));
        }

        return [.. words];
    }

    private static OrderWord Plain(string line, ref int at)
    {
        var start = at;
        while (at < line.Length && !char.IsWhiteSpace(line[at]))
            at++;
        return new OrderWord(Encoding.UTF8.GetBytes(line[start..at]), IsQuoted: false);
    }

    private static OrderWord Quoted(string line, ref int at)
    {
        var (quote, bytes) = (line[at++], new List<byte>());
        while (at < line.Length && line[at] != quote)
        {
            if (line[at] == '\\')
            {
                bytes.AddRange(Escape(line, ref at));
                continue;
            }

            Rune.DecodeFromUtf16(line.AsSpan(at), out var rune, out var length);
            bytes.AddRange(Encoding.UTF8.GetBytes(rune.ToString()));
            at += length;
        }

        if (at >= line.Length)
            throw new MistakenOrderException(Phrase.Of("trial.mistake.open_quote", ("quote", quote)));
        at++;
        return new OrderWord([.. bytes], IsQuoted: true);
    }

    private static byte[] Escape(string line, ref int at)
    {
        var letter = at + 1 < line.Length ? line[at + 1] : ' ';
        if (letter == 'x' && at + 4 <= line.Length && byte.TryParse(line.AsSpan(at + 2, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            at += 4;
            return [value];
        }

        at += 2;
        return letter switch
        {
            'n' => [(byte)'\n'],
            'r' => [(byte)'\r'],
            't' => [(byte)'\t'],
            '0' => [0],
            '\\' or '"' or '\'' => [(byte)letter],
            _ => throw new MistakenOrderException(Phrase.Of("trial.mistake.escape", ("escape", $"\\{letter}".Trim()))),
        };
    }
}
