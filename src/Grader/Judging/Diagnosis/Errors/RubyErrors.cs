using System.Text.RegularExpressions;

namespace Grader.Judging.Diagnosis.Errors;

/// <summary>Exceptions that ended a Ruby program, or one of its threads; <c>Interrupt</c> is the grader's Ctrl+C.</summary>
internal static partial class RubyErrors
{
    public static UnhandledError? Find(string output, int? exitCode)
    {
        var match = Uncaught().Match(output);
        var isInThread = output.Contains("terminated with exception (report_on_exception is true)", StringComparison.Ordinal);
        var isOnPurpose = match.Groups["class"].Value is "Interrupt" or "SystemExit" or "SignalException";
        return match.Success && !isOnPurpose && (isInThread || ExitCode.IsFailure(exitCode))
            ? new UnhandledError(match.Groups["error"].Value.Trim(), ErrorPlace.Of(match))
            : null;
    }

    /// <summary>Up to Ruby 3.3 a method's name begins with a backquote.</summary>
    [GeneratedRegex(
        @"^(?:.*[^\S\n])?(?<file>[^\s:]+\.rb):(?<line>\d+):(?:in [`'][^'\n]*': )?(?<error>.*\((?<class>[A-Z]\w*(?:::\w+)*)\))[^\S\n]*$",
        RegexOptions.Multiline)]
    private static partial Regex Uncaught();
}
