using System.Text.RegularExpressions;

namespace Grader.Judging.Diagnosis.Errors;

/// <summary>
/// Errors that ended a Node program: the place, the source line with a caret under it, the error, its stack, and since version 17 the
/// version. Deno and others say <c>Uncaught</c>.
/// </summary>
internal static partial class NodeErrors
{
    public static UnhandledError? Find(string output, int? exitCode)
    {
        var match = Thrown().Match(output);
        if (!match.Success)
            match = Uncaught().Match(output);
        if (!match.Success)
            return null;
        var frame = Frame().Match(output, match.Index);
        return new UnhandledError(match.Groups["error"].Value.Trim(), frame.Success ? ErrorPlace.Of(frame) : HeadersPlace(match));
    }

    private static string HeadersPlace(Match match) =>
        match.Groups["file"] is { Success: true } file && !file.Value.StartsWith("node:", StringComparison.Ordinal)
            ? ErrorPlace.Of(match)
            : UnhandledError.UnknownPlace;

    [GeneratedRegex(
        @"^(?<file>\S.*):(?<line>\d+)\n.*\n(?:[^\S\n]*\^+[^\S\n]*\n|[^\S\n]*\n(?=\n?SyntaxError))\n?"
        + @"(?<error>\S.*)\n(?:[^\S\n]+at |\(Use `node )",
        RegexOptions.Multiline)]
    private static partial Regex Thrown();

    [GeneratedRegex(@"^(?:error: )?Uncaught (?:\(in promise\) )?(?<error>[A-Z]\w*: .*)\n[^\S\n]+at ", RegexOptions.Multiline)]
    private static partial Regex Uncaught();

    /// <summary>A line of the stack in a file of the student's.</summary>
    [GeneratedRegex(
        @"^[^\S\n]+at (?:.*\()?(?!node:)(?:file://)?(?<file>/[^():\n]*(?<!node_modules[^():\n]*)):(?<line>\d+):\d+\)?$",
        RegexOptions.Multiline)]
    private static partial Regex Frame();
}
