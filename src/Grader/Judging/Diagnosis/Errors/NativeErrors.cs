using System.Text.RegularExpressions;

namespace Grader.Judging.Diagnosis.Errors;

/// <summary>What the libraries of C and C++ say before they abort: exceptions, sanitizers, a damaged heap or stack, assertions.</summary>
internal static partial class NativeErrors
{
    private const int Aborted = ExitCode.SignalBase + 6;

    public static UnhandledError? Find(string output, int? exitCode) =>
        Sanitized(output) ?? (exitCode == Aborted ? Aborting(output) : null);

    private static UnhandledError? Sanitized(string output)
    {
        var match = Sanitizer().Match(output);
        if (!match.Success)
            return null;
        var frame = Frame().Matches(output, match.Index).FirstOrDefault(frame => !Library().IsMatch(frame.Groups["file"].Value));
        return new UnhandledError(
            match.Groups["error"].Value,
            frame is null ? UnhandledError.UnknownPlace : ErrorPlace.Of(frame));
    }

    private static UnhandledError? Aborting(string output)
    {
        if (Assertion().Match(output) is { Success: true } assertion)
            return new UnhandledError(assertion.Groups["error"].Value, ErrorPlace.Of(assertion));
        var match = LastWords().Match(output);
        if (!match.Success)
            return null;
        var what = match.Groups["what"];
        var error = match.Groups["error"].Value.Trim();
        return new UnhandledError(what.Success ? $"{error}: {what.Value.Trim()}" : error, UnhandledError.UnknownPlace);
    }

    [GeneratedRegex(@"ERROR: (?<error>(?:Address|Leak|Memory|Thread|HWAddress)Sanitizer: \S+(?: \S+)?)")]
    private static partial Regex Sanitizer();

    [GeneratedRegex(@"^[^\S\n]+#\d+ 0x[0-9a-f]+ in .+ (?<file>\S+):(?<line>\d+)(?::\d+)?[^\S\n]*$", RegexOptions.Multiline)]
    private static partial Regex Frame();

    [GeneratedRegex(@"sanitizer_common|libsanitizer|/sysdeps/|/csu/|^\.\./")]
    private static partial Regex Library();

    [GeneratedRegex(@"(?<file>[^\s:]+):(?<line>\d+): .*?(?<error>Assertion [`'].*' failed)")]
    private static partial Regex Assertion();

    [GeneratedRegex(
        @"(?<error>terminate called (?:after throwing an instance of|without an active exception|recursively).*)"
        + @"(?:\n[^\S\n]*what\(\):(?<what>.*))?"
        + @"|(?<error>libc\+\+abi: terminating.*)|(?<error>\*\*\* .+ \*\*\*: terminated)"
        + @"|(?<error>(?:free|malloc|realloc|munmap_chunk|corrupted \S+)\b[^\n]*: [^\n]+)"
        + @"|(?<error>double free or corruption.*|corrupted size vs\. prev_size.*)")]
    private static partial Regex LastWords();
}
