using System.Text.RegularExpressions;

namespace Grader.Judging.Diagnosis.Errors;

/// <summary>
/// Panics that nobody recovered and fatal errors of Go's runtime: told by the goroutine that follows. <c>log.Fatal</c> is neither.
/// </summary>
internal static partial class GoErrors
{
    public static UnhandledError? Find(string output, int? exitCode)
    {
        var match = Panic().Match(output);
        if (!match.Success)
            return null;
        var frame = Frame().Matches(output, match.Index).FirstOrDefault(frame => !Library().IsMatch(frame.Groups["file"].Value));
        return new UnhandledError(
            match.Groups["error"].Value.Trim(),
            frame is null ? UnhandledError.UnknownPlace : ErrorPlace.Of(frame));
    }

    [GeneratedRegex(@"\b(?<error>(?:panic|fatal error): .+)\n(?:.*\n){0,8}?goroutine \d+ ")]
    private static partial Regex Panic();

    [GeneratedRegex(@"^[^\S\n]+(?<file>\S.*\.go):(?<line>\d+)(?: \+0x|$)", RegexOptions.Multiline)]
    private static partial Regex Frame();

    [GeneratedRegex(@"/go[\w.-]*/src/|/pkg/mod/|^_?cgo")]
    private static partial Regex Library();
}
