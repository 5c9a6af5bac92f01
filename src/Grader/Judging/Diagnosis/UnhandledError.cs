using Grader.Judging.Diagnosis.Errors;

namespace Grader.Judging.Diagnosis;

/// <summary>
/// An error that nobody in the program handled, as its runtime tells it. What the program prints of an error that it handled, in whatever
/// words, is not one, and neither is ending on purpose.
/// </summary>
/// <param name="Error">The runtime's own words, on one line.</param>
/// <param name="Place">
/// The line of the student's own file, <c>servidor.py:12</c>; the key <see cref="UnknownPlace"/> when it is not told.
/// </param>
internal sealed record UnhandledError(string Error, string Place)
{
    public const string UnknownPlace = "@place.unknown";

    /// <summary>The signal that ended the program, when that is all that is known; null otherwise.</summary>
    public string? Signal { get; init; }

    /// <summary>Longer lines are cut: patterns may take the square of a line's length.</summary>
    private const int LineLength = 2_000;

    /// <summary>From the most telling form to the barest: a runtime that aborts says more than its signal.</summary>
    private static readonly Func<string, int?, UnhandledError?>[] Forms =
    [
        PythonErrors.Find,
        JavaErrors.Find,
        DotNetErrors.Find,
        NodeErrors.Find,
        GoErrors.Find,
        RustErrors.Find,
        RubyErrors.Find,
        PerlErrors.Find,
        NativeErrors.Find,
        SignalErrors.Find,
    ];

    /// <param name="output">What the program printed on either stream, raw or cleaned.</param>
    /// <param name="exitCode">Its exit status, 128 plus the number for a signal; null while it runs, or when the grader ended it.</param>
    /// <returns>The first unhandled error found; null when there is none.</returns>
    public static UnhandledError? Find(string output, int? exitCode)
    {
        var text = OutputText.Clean(OutputText.Ends(output, LineLength));
        return Forms.Select(form => form(text, exitCode)).FirstOrDefault(error => error is not null);
    }

    public Finding ToFinding(string program) => Signal is null
        ? new Finding("proc.crashed").With("program", program).With("error", Error).With("place", Place)
        : new Finding("proc.signaled").With("program", program).With("signal", Signal);
}
