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
    /// <param name="files">Files that are open in the program besides.</param>
    /// <param name="command">What the shell becomes.</param>
    public static Command Of(string terminal, IReadOnlyList<OpenFile> files, IReadOnlyList<string> command)
    {
        var names = string.Concat(files.Select((_, i) => $" F{i}=${i + 2}"));
        var redirections = string.Concat(files.Select((file, i) => $" {file.Descriptor}{(file.ForWriting ? '>' : '<')}\"$F{i}\""));
        IEnumerable<string> session = SetSid is null ? [] : [SetSid];
        return Cli.Wrap("/bin/sh")
            .WithArguments(
            [
                "-c", $"T=$1{names}; shift {files.Count + 1}; exec \"$@\" 0<>\"$T\" 1>&0 2>&0{redirections}", "sh", terminal, .. files.Select(file => file.Path), .. session, .. command,
            ]);
    }
}
