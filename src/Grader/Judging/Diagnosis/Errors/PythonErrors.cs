using System.Text.RegularExpressions;

namespace Grader.Judging.Diagnosis.Errors;

/// <summary>
/// Python's tracebacks (<see href="https://docs.python.org/3/library/traceback.html"/>). The same text is printed by
/// <c>traceback.print_exc</c> and <c>logging.exception</c> for errors that were handled: it counts when the program ended with it as its
/// last word, or when the interpreter or its library introduces it as an error that nobody caught in a thread, a task or a handler.
/// </summary>
internal static partial class PythonErrors
{
    public static UnhandledError? Find(string output, int? exitCode)
    {
        var errors = PythonTracebacks.Read(output);
        return errors
            .Where(error => error.IsUncaughtElsewhere || (error.IsLastWord && ExitCode.IsFailure(exitCode)))
            .Where(error => !GradersDoing().IsMatch(error.Error))
            .Select(error => new UnhandledError(error.Error, error.Place))
            .FirstOrDefault();
    }

    /// <summary>Ctrl+C, and the end of the keyboard's input at <c>input()</c>.</summary>
    [GeneratedRegex(@"^(KeyboardInterrupt\b|SystemExit\b|EOFError: EOF when reading a line$)")]
    private static partial Regex GradersDoing();
}
