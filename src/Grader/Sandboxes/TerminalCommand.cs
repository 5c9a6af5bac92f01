using CliWrap;

namespace Grader.Sandboxes;

/// <summary>
/// A command line for CliWrap whose program has a terminal, although CliWrap connects pipes: a shell opens the terminal and other
/// descriptors by name, then becomes the program.
/// </summary>
internal static class TerminalCommand
{
    // A session of its own (setsid(1), util-linux): Ctrl+C at the grader's terminal goes to its process group, and a program that it
    // reached would look as if it had ended by itself. The shell is no group leader, so setsid becomes the program without a fork.
    private static readonly string? SetSid = OperatingSystem.IsLinux() ? ToolFinder.OnMachine("setsid") : null;

    /// <param name="terminal">The device that becomes descriptors 0, 1 and 2.</param>
    /// <param name="argumentsFile">A file that the program can read as descriptor 9; null for none.</param>
    /// <param name="statusFile">A file that the program can write as descriptor 8; null for none.</param>
    /// <param name="command">What the shell becomes.</param>
    public static Command Of(string terminal, string? argumentsFile, string? statusFile, IReadOnlyList<string> command)
    {
        var redirections = "exec \"$@\" 0<>\"$T\" 1>&0 2>&0";
        if (argumentsFile is not null)
            redirections += " 9<\"$A\"";
        if (statusFile is not null)
            redirections += " 8>\"$S\"";
        IEnumerable<string> session = SetSid is null ? [] : [SetSid];
        return Cli.Wrap("/bin/sh")
            .WithArguments(["-c", $"T=$1 A=$2 S=$3; shift 3; {redirections}", "sh", terminal, argumentsFile ?? "", statusFile ?? "", .. session, .. command]);
    }
}
