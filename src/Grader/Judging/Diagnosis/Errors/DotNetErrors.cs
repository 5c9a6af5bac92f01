using System.Text.RegularExpressions;

namespace Grader.Judging.Diagnosis.Errors;

/// <summary>Exceptions that ended a .NET program, as its runtime prints them before it aborts; Mono's form too.</summary>
internal static partial class DotNetErrors
{
    public static UnhandledError? Find(string output, int? exitCode)
    {
        var match = Unhandled().Match(output);
        if (!match.Success)
            return null;
        var place = Frame().Match(output, match.Index);
        return new UnhandledError(
            match.Groups["error"].Value.Trim(),
            place.Success ? ErrorPlace.Of(place) : UnhandledError.UnknownPlace);
    }

    [GeneratedRegex(@"Unhandled exception\. (?<error>[\w.`+]+.*)|Unhandled Exception:[^\S\n]*\n(?<error>[\w.`+]+.*)")]
    private static partial Regex Unhandled();

    [GeneratedRegex(@"^[^\S\n]+at .+ in (?<file>(?!<).+):(?:line )?(?<line>\d+)[^\S\n]*$", RegexOptions.Multiline)]
    private static partial Regex Frame();
}
