using System.Text.RegularExpressions;

namespace Grader.Judging.Diagnosis.Errors;

/// <summary>
/// Errors of Perl's own (perldiag) that ended the program. A text of the program's own before <c>at … line …</c> is <c>die</c> on
/// purpose, which is how Perl programs say that they end.
/// </summary>
internal static partial class PerlErrors
{
    public static UnhandledError? Find(string output, int? exitCode)
    {
        if (!ExitCode.IsFailure(exitCode))
            return null;
        var match = Diagnostic().Match(output);
        return match.Success
            ? new UnhandledError(match.Groups["error"].Value, ErrorPlace.Of(match))
            : null;
    }

    [GeneratedRegex(
        @"(?<error>(?:Can't (?:call method|locate|use|modify|coerce|load|find string terminator)|Undefined subroutine|Not an? \w+ reference"
        + @"|Illegal (?:division|modulus)|Modification of (?:a read-only|non-creatable)|Global symbol|Bareword|syntax error|Out of memory"
        + @"|Wide character in (?:subroutine entry|send|syswrite)|Bad (?:symbol|name))\b.*?) at (?<file>\S+) line (?<line>\d+)(?:\.|,)")]
    private static partial Regex Diagnostic();
}
