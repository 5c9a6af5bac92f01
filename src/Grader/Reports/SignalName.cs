namespace Grader.Reports;

/// <summary>Names of the signals that end programs.</summary>
internal static class SignalName
{
    private const int First = 128;
    private const int Most = 64;

    /// <summary>The signal behind an exit code of 128 and more, as a shell tells it; null for an ordinary code.</summary>
    public static string? Of(int code) =>
        (code - First) switch
        {
            <= 0 or > Most => null,
            2 => "SIGINT (Ctrl+C)",
            4 => "SIGILL",
            6 => "SIGABRT",
            7 => "SIGBUS",
            8 => "SIGFPE",
            9 => "SIGKILL",
            11 => "SIGSEGV",
            13 => "SIGPIPE",
            14 => "SIGALRM",
            15 => "SIGTERM",
            24 => "SIGXCPU",
            25 => "SIGXFSZ",
            31 => "SIGSYS",
            var other => $"{other}",
        };
}
