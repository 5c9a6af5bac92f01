namespace Grader.Judging.Diagnosis.Errors;

/// <summary>
/// Programs that the kernel ended for what they did, by their status as a shell tells it: 128 plus the number (signal(7)). Signals that
/// one program sends to another, such as SIGTERM and SIGKILL, are not among them.
/// </summary>
internal static class SignalErrors
{
    public static UnhandledError? Find(string output, int? exitCode) => Name(exitCode - ExitCode.SignalBase) is { } signal
        ? new UnhandledError(signal, UnhandledError.UnknownPlace) { Signal = signal }
        : null;

    /// <summary>The numbers of Linux, the same on every architecture that has .NET.</summary>
    private static string? Name(int? number) => number switch
    {
        4 => "SIGILL",
        5 => "SIGTRAP",
        6 => "SIGABRT",
        7 => "SIGBUS",
        8 => "SIGFPE",
        11 => "SIGSEGV",
        13 => "SIGPIPE",
        31 => "SIGSYS",
        _ => null,
    };
}
