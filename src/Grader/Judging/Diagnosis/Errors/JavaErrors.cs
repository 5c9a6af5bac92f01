using System.Text.RegularExpressions;

namespace Grader.Judging.Diagnosis.Errors;

/// <summary>
/// Exceptions that ended a thread of a Java program (also Kotlin's and Scala's): the virtual machine's default handler introduces them
/// (<c>Thread.UncaughtExceptionHandler</c>); <c>printStackTrace</c> does not.
/// </summary>
internal static partial class JavaErrors
{
    public static UnhandledError? Find(string output, int? exitCode)
    {
        var match = Uncaught().Match(output);
        if (!match.Success)
            return null;
        var place = Frame().Matches(match.Groups["frames"].Value)
            .Where(frame => !Library().IsMatch(frame.Groups["method"].Value))
            .Select(frame => ErrorPlace.Of(frame))
            .FirstOrDefault(UnhandledError.UnknownPlace);
        return new UnhandledError(match.Groups["error"].Value.Trim(), place);
    }

    [GeneratedRegex(
        """Exception in thread "[^"\n]*" (?<error>[\w.$]+(?:: .*)?)\n"""
        + @"(?<frames>(?:[^\S\n]+(?:at |\.\.\. ).*\n?|Caused by: .*\n?)*)")]
    private static partial Regex Uncaught();

    [GeneratedRegex(@"^[^\S\n]+at (?<method>\S+)\((?<file>[^():\n]+):(?<line>\d+)\)", RegexOptions.Multiline)]
    private static partial Regex Frame();

    [GeneratedRegex(@"^(?:(?:java|jdk|javax|sun|kotlin|scala)[./]|(?:java|jdk)\.\w+(?:\.\w+)*(?:@[\w.]+)?/)")]
    private static partial Regex Library();
}
