using System.Text.RegularExpressions;

namespace Grader.Judging.Diagnosis.Errors;

/// <summary>Panics of a Rust program's threads, in the form from Rust 1.73 on and in the one before.</summary>
internal static partial class RustErrors
{
    public static UnhandledError? Find(string output, int? exitCode)
    {
        var match = Panic().Match(output);
        if (!match.Success)
            match = OldPanic().Match(output);
        return match.Success
            ? new UnhandledError(match.Groups["error"].Value.Trim(), ErrorPlace.Of(match))
            : null;
    }

    [GeneratedRegex(@"thread '[^'\n]*'(?: \(\d+\))? panicked at (?<file>[^':\n]+):(?<line>\d+):\d+:\n(?<error>.+)")]
    private static partial Regex Panic();

    [GeneratedRegex(@"thread '[^'\n]*' panicked at '(?<error>.+)', (?<file>[^':\n]+):(?<line>\d+):\d+")]
    private static partial Regex OldPanic();
}
