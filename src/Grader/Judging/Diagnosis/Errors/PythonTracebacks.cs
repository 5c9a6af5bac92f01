using System.Text.RegularExpressions;

namespace Grader.Judging.Diagnosis.Errors;

/// <summary>
/// Finds the tracebacks in a program's output. Each is a header, indented frames, and a line with the error; several make one when
/// Python says that they are a chain (PEP 3134) or draws them as a group (PEP 654).
/// </summary>
internal static partial class PythonTracebacks
{
    /// <summary>Lines in which an error is introduced: what happened, and with asyncio what it happened to.</summary>
    private const int IntroductionLines = 4;

    /// <summary>From a syntax error's place to its message: the source line, markers, advice.</summary>
    private const int SyntaxErrorLines = 8;

    public static IReadOnlyList<PythonTraceback> Read(string output)
    {
        var raw = output.Split('\n');
        var lines = raw.Select(line => GroupMargin().Replace(line, "")).ToArray();
        var found = new List<PythonTraceback>();
        var after = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (ReadBlock(lines, i) is not { } block)
                continue;
            var first = block.Start;
            while (NextOfChain(raw, lines, block) is { } next)
                block = next;
            var introduction = lines[Math.Max(after, first - IntroductionLines)..(first + 1)];
            if (!introduction.Any(line => line.Contains("Exception ignored ", StringComparison.Ordinal)))
            {
                var isUncaught = introduction.Any(line => Uncaught().IsMatch(line));
                found.Add(new PythonTraceback(block.Error, block.Place, isUncaught, raw[block.End..].All(IsSilent)));
            }

            after = block.End;
            i = block.End - 1;
        }

        return found;
    }

    /// <summary>The next traceback when only words that join it to this one, or a group's lines, stand between.</summary>
    private static Block? NextOfChain(string[] raw, string[] lines, Block block)
    {
        var isJoined = false;
        for (var i = block.End; i < lines.Length; i++)
        {
            var isInGroup = raw[i].TrimStart().StartsWith('|');
            if (ReadBlock(lines, i) is { } next)
                return isJoined || isInGroup ? next : null;
            isJoined |= Joint().IsMatch(lines[i]);
            if (lines[i].Length > 0 && !Joint().IsMatch(lines[i]) && !GroupMargin().IsMatch(raw[i]))
                return null;
        }

        return null;
    }

    /// <summary>The traceback that begins on this very line; null when none does.</summary>
    private static Block? ReadBlock(string[] lines, int start)
    {
        var isHeader = IsHeader(lines[start]);
        if (!isHeader && !Frame().IsMatch(lines[start]))
            return null;
        var (own, any) = ((string?)null, (string?)null);
        for (var i = isHeader ? start + 1 : start; i < lines.Length; i++)
        {
            var line = lines[i];
            if (isHeader ? IsHeader(line) : i > start + SyntaxErrorLines)
                return null;
            if (Frame().Match(line) is { Success: true } frame)
            {
                any = ErrorPlace.Of(frame);
                own = Library().IsMatch(frame.Groups["file"].Value) ? own : any;
            }
            else if (line.Length > 0 && line[0] != ' ')
            {
                // Without a header it can only be an error of syntax, found before anything ran.
                var isError = any is not null && (isHeader ? ErrorLine().IsMatch(line) : SyntaxErrorLine().IsMatch(line));
                return isError ? new Block(start, i + 1, line, own ?? any ?? UnhandledError.UnknownPlace) : null;
            }
        }

        return null;
    }

    /// <summary>A prompt that still waits for its line, or the terminal's <c>^C</c>, may stand before it.</summary>
    private static bool IsHeader(string line) => line.EndsWith("Traceback (most recent call last):", StringComparison.Ordinal);

    /// <summary>What may follow the last word: nothing, the rest of a group's drawing, or a tool's note that the program failed.</summary>
    private static bool IsSilent(string line) =>
        string.IsNullOrWhiteSpace(line) || GroupMargin().IsMatch(line) || ToolsNote().IsMatch(line);

    private sealed record Block(int Start, int End, string Error, string Place);

    [GeneratedRegex("""^  File "(?<file>.+)", line (?<line>\d+)(?:, in .*)?$""")]
    private static partial Regex Frame();

    /// <summary>Paths of the standard library and of installed packages, and code that has no file.</summary>
    [GeneratedRegex(@"/lib(?:64)?/python|[/\\](?:site|dist)-packages[/\\]|^<|\\Python\d*\\Lib\\")]
    private static partial Regex Library();

    [GeneratedRegex(@"^[A-Za-z_][\w.]*(?::|$)")]
    private static partial Regex ErrorLine();

    [GeneratedRegex("^(?:SyntaxError|IndentationError|TabError)(?::|$)")]
    private static partial Regex SyntaxErrorLine();

    [GeneratedRegex(
        "^(?:During handling of the above exception, another exception occurred:"
        + "|The above exception was the direct cause of the following exception:)$")]
    private static partial Regex Joint();

    [GeneratedRegex(@"^ *(?:\| ?|\+ |\+-\+-+.*|\+-{8,}.*)")]
    private static partial Regex GroupMargin();

    [GeneratedRegex(
        @"Exception in thread .+:$|^Process [\w-]+:$|Task exception was never retrieved|Exception in callback "
        + "|Unhandled exception in client_connected_cb|Exception (?:occurred|happened) during processing of request from"
        + "|Fatal (?:read |write )?error on ")]
    private static partial Regex Uncaught();

    [GeneratedRegex(@"^make(?:\[\d+\])?: |^-{20,}$")]
    private static partial Regex ToolsNote();
}
