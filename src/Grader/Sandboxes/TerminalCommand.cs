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

    /// <summary>The status when the control group cannot be entered: nothing of the command has run then.</summary>
    private const int NotEntered = 125;

    /// <param name="terminal">The device that becomes descriptors 0, 1 and 2.</param>
    /// <param name="files">Files that are open in the program besides.</param>
    /// <param name="command">What the shell becomes.</param>
    /// <param name="entrance">The file of a control group that the shell enters first (<c>cgroup.procs</c>, cgroups(7)); empty for none.</param>
    public static Command Of(string terminal, IReadOnlyList<OpenFile> files, IReadOnlyList<string> command, string entrance = "")
    {
        var names = string.Concat(files.Select((_, i) => $" F{i}=${i + 3}"));
        var redirections = string.Concat(files.Select((file, i) => $" {file.Descriptor}{(file.ForWriting ? '>' : '<')}\"$F{i}\""));
        IEnumerable<string> session = SetSid is null ? [] : [SetSid];
        return Cli.Wrap("/bin/sh")
            .WithArguments(
            [
                "-c", $"T=$1 G=$2{names}; shift {files.Count + 2}; [ -z \"$G\" ] || echo 0 2>\"$T\" >\"$G\" || exit {NotEntered}; exec \"$@\" 0<>\"$T\" 1>&0 2>&0{redirections}", "sh", terminal, entrance, .. files.Select(file => file.Path), .. session, .. command,
            ]);
    }
}
