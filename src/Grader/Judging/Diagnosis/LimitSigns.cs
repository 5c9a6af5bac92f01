using System.Text.RegularExpressions;
using Grader.Judging.Diagnosis.Errors;

namespace Grader.Judging.Diagnosis;

/// <summary>
/// A limit that a program ran into, as its own end tells it: the signal of the limit, or the system's error in the words of its language.
/// Only for explaining an end that is known to be bad. Pure.
/// </summary>
internal static partial class LimitSigns
{
    private const int CpuSignal = ExitCode.SignalBase + 24; // SIGXCPU, signal(7)
    private const int FileSignal = ExitCode.SignalBase + 25; // SIGXFSZ
    private const int Tail = 4_000;

    /// <param name="output">What it printed.</param>
    /// <param name="exitCode">Its exit status; null while it runs.</param>
    /// <returns>The code of a finding; null when nothing tells of a limit.</returns>
    public static string? Find(string output, int? exitCode)
    {
        var words = output.Length > Tail ? output[^Tail..] : output;
        return exitCode == CpuSignal ? "proc.cpu-used-up"
            : exitCode == FileSignal || FileTooLarge().IsMatch(words) ? "proc.file-too-large"
            : NoSpace().IsMatch(words) ? "proc.disk-full"
            : TooManyFiles().IsMatch(words) ? "proc.too-many-files"
            : TooManyProcesses().IsMatch(words) || Again().IsMatch(words) && Fork().IsMatch(words) ? "proc.too-many-processes"
            : null;
    }

    // errno(3) by Python, Node, and by the C library's words, which most other languages repeat.
    [GeneratedRegex(@"\[Errno 27\]|\bEFBIG\b|\bFile too large\b|\bfile too large\b")]
    private static partial Regex FileTooLarge();

    [GeneratedRegex(@"\[Errno 28\]|\bENOSPC\b|\b[Nn]o space left on device\b")]
    private static partial Regex NoSpace();

    [GeneratedRegex(@"\[Errno 24\]|\bEMFILE\b|\b[Tt]oo many open files\b")]
    private static partial Regex TooManyFiles();

    // Python's threads; Java; Node; .NET, whose runtime says so as lack of memory; Go.
    [GeneratedRegex(@"can't start new thread|unable to create (?:new )?native thread|\bspawn \S+ EAGAIN\b|failed to create new OS thread|[Cc]annot fork\b|fork: retry")]
    private static partial Regex TooManyProcesses();

    // The same error is that of a socket that would block, so it takes a fork beside it.
    [GeneratedRegex(@"\[Errno 11\]|\bEAGAIN\b|\b[Rr]esource temporarily unavailable\b")]
    private static partial Regex Again();

    [GeneratedRegex(@"\b(?:v?fork|clone|pthread_create|posix_spawn|thread::spawn)\b|fork_exec", RegexOptions.IgnoreCase)]
    private static partial Regex Fork();
}
