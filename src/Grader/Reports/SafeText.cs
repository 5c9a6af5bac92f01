using System.Text;
using System.Text.RegularExpressions;

namespace Grader.Reports;

/// <summary>
/// Makes whatever a submission printed or sent fit to be shown: nothing in it can move the cursor, reorder text, hide, or speak to the
/// machine that reads the log. Accents and other letters stay.
/// </summary>
/// <remarks>Markup of a format (HTML, Markdown, Spectre's) is that format's own matter.</remarks>
public static partial class SafeText
{
    private const string Tab = "    ";

    /// <summary>On one line, control characters and invalid UTF-8 written as escapes; a cut is said with what it leaves out.</summary>
    /// <param name="limit">About how many characters to show at most.</param>
    public static string Of(ReadOnlySpan<byte> bytes, int limit = int.MaxValue)
    {
        var text = new StringBuilder();
        while (!bytes.IsEmpty && text.Length < limit)
            bytes = bytes[Append(text, bytes)..];
        var safe = WorkflowCommand.Replace(text.ToString(), match => $@"\x{(int)match.Value[0]:x2}{match.Value[1..]}");
        return bytes.IsEmpty ? safe : $"{safe} …(+{bytes.Length} bytes)";
    }

    /// <inheritdoc cref="Of(ReadOnlySpan{byte}, int)"/>
    public static string Of(string text, int limit = int.MaxValue) => Of(Encoding.UTF8.GetBytes(text), limit);

    /// <summary>Sentences as a spec writes them, perhaps over several lines: on one, every space one blank.</summary>
    public static string Prose(string text) => Of(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>Text that keeps its lines, such as a student's written answer; each of them is made safe.</summary>
    public static string Block(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => Of(line).Replace(@"\t", Tab, StringComparison.Ordinal)));

    /// <summary>As <see cref="Block(string)"/>, of the beginning alone; a cut is said with what it leaves out.</summary>
    /// <param name="limit">How many characters to look at, at most.</param>
    public static string Block(string text, int limit) =>
        text.Length <= limit ? Block(text) : $"{Block(text[..limit])} …(+{Encoding.UTF8.GetByteCount(text.AsSpan(limit))} bytes)";

    /// <summary>The last lines of an output, each made safe and cut at <paramref name="limit"/>; tabs become blanks.</summary>
    public static IReadOnlyList<string> LastLines(ReadOnlySpan<byte> output, int count, int limit)
    {
        var lines = new List<string>();
        var rest = TrimNewLine(output);
        while (lines.Count < count && !rest.IsEmpty)
        {
            var start = rest.LastIndexOf((byte)'\n') + 1;
            lines.Insert(0, Line(rest[start..], limit));
            rest = start == 0 ? [] : rest[..(start - 1)];
        }
        return lines;
    }

    /// <summary>How many lines an output has, the last one counted even without its newline.</summary>
    public static int CountLines(ReadOnlySpan<byte> output)
    {
        var trimmed = TrimNewLine(output);
        return trimmed.IsEmpty ? 0 : trimmed.Count((byte)'\n') + 1;
    }

    private static string Line(ReadOnlySpan<byte> line, int limit)
    {
        var text = line.EndsWith("\r"u8) ? line[..^1] : line;
        return Of(text, limit).Replace(@"\t", Tab, StringComparison.Ordinal);
    }

    private static ReadOnlySpan<byte> TrimNewLine(ReadOnlySpan<byte> output) => output.EndsWith("\n"u8) ? output[..^1] : output;

    private static int Append(StringBuilder text, ReadOnlySpan<byte> bytes)
    {
        if (Rune.DecodeFromUtf8(bytes, out var rune, out var length) != System.Buffers.OperationStatus.Done)
        {
            foreach (var invalid in bytes[..length])
                text.Append($@"\x{invalid:x2}");
        }
        else if (CharacterNames.IsVisible(rune))
        {
            text.Append(rune.ToString());
        }
        else
        {
            text.Append(CharacterNames.Escape(rune));
        }
        return length;
    }

    // GitHub reads ::command:: at the start of a line (blanks before it do not count, and wrapping makes new lines) and ##[command]
    // anywhere in it; Azure reads ##vso[command]. https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
    [GeneratedRegex(
        @"##(?=\[|vso\[)|::(?=(?:add-|remove-|set-|save-|get-|stop-|end)?"
            + @"(?:error|warning|notice|debug|group|mask|matcher|output|env|path|state|commands|echo)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex WorkflowCommand { get; }
}
