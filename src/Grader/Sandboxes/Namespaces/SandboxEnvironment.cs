using Grader.Os.Proc;

namespace Grader.Sandboxes.Namespaces;

/// <summary>The environment of every program, the same on every machine.</summary>
internal static class SandboxEnvironment
{
    private const string SystemPath = "/usr/local/bin:/usr/bin:/bin";

    /// <summary>Whether a process has this environment: the sandbox's own processes have the grader's until they become the program.</summary>
    public static bool Has(int process) =>
        ProcFile.TryRead($"/proc/{process}/environ")?.StartsWith($"PATH={SystemPath}", StringComparison.Ordinal) == true;

    public static IReadOnlyList<(string Name, string Value)> For(ProgramStart start) =>
    [
        ("PATH", string.Join(':', [SystemPath, .. start.ToolFolders.Select(f => f + "/bin"), .. start.ToolFolders])),
        ("HOME", "/tmp"),
        ("LANG", "C.UTF-8"),
        // No colours and no cursor movements: what a program prints is text.
        ("TERM", "dumb"),
        ("PYTHONUNBUFFERED", "1"),
        ("PYTHONDONTWRITEBYTECODE", "1"),
        // .NET would open sockets in /tmp for debuggers, and MSBuild servers that outlive a build.
        ("DOTNET_EnableDiagnostics", "0"),
        ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"),
        ("DOTNET_NOLOGO", "1"),
        ("MSBUILDDISABLENODEREUSE", "1"),
    ];
}
