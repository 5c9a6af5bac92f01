using System.Text.RegularExpressions;

namespace Grader.Judging.Diagnosis.Errors;

/// <summary>Exceptions that ended a Ruby program, or one of its threads; <c>Interrupt</c> is the grader's Ctrl+C.</summary>
internal static partial class RubyErrors
{
    public static UnhandledError? Find(string output, int? exitCode)
    {
        var match = Uncaught().Match(output);
        var isUncaught = match.Success
            && (ExitCode.IsFailure(exitCode) || output.Contains("terminated with exception (report_on_exception is true)", StringComparison.Ordinal));
        return isUncaught && match.Groups["class"].Value is not ("Interrupt" or "SystemExit" or "SignalException")
            ? new UnhandledError(match.Groups["error"].Value.Trim(), ErrorPlace.Of(match.Groups["file"].Value, match.Groups["line"].Value))
            : null;
    }

    /// <summary>Up to Ruby 3.3 a method's name begins with a backquote.</summary>
    [GeneratedRegex(@"^(?:.*[^\S\n])?(?<file>[^\s:]+\.rb):(?<line>\d+):(?:in [`'][^'\n]*': )?(?<error>.*\((?<class>[A-Z]\w*(?:::\w+)*)\))[^\S\n]*$", RegexOptions.Multiline)]
    private static partial Regex Uncaught();
}
