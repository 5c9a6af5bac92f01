using System.Runtime.Versioning;
using CliWrap;
using Grader.Os;

namespace Grader.Sandboxes.Namespaces;

/// <summary>
/// Makes an ordinary user root of a user namespace (user_namespaces(7)), where private networks are allowed. A process with threads cannot
/// enter one (unshare(2), EINVAL), so the grader starts over inside it, as the same process.
/// </summary>
internal static class UserNamespace
{
    private const string AlreadyTried = "GRADER_IN_USER_NAMESPACE";

    private static readonly EnumerationOptions Readable = new() { IgnoreInaccessible = true };

    /// <summary>Whether the grader is root only of a user namespace, not of the machine.</summary>
    public static bool IsWithin { get; } = OperatingSystem.IsLinux() && File.Exists("/proc/self/uid_map") && !MapsEverybody(File.ReadAllText("/proc/self/uid_map"));

    /// <summary>Whether starting over could help: Linux, an ordinary user, and not tried yet.</summary>
    public static bool CanHelp =>
        OperatingSystem.IsLinux() && Libc.EffectiveUser() != 0 && Environment.GetEnvironmentVariable(AlreadyTried) is null;

    /// <summary>Whether this user may make one, found out by making one.</summary>
    /// <param name="unshare">Path of <c>unshare</c> (util-linux); empty when it is not installed.</param>
    public static bool IsAllowed(out string unshare)
    {
        unshare = ToolFinder.OnMachine("unshare") ?? "";
        return unshare.Length > 0
            && Cli.Wrap(unshare)
                .WithArguments(["--user", "--map-root-user", "--net", "--", "true"])
                .WithValidation(CommandResultValidation.None)
                .ExecuteAsync()
                .GetAwaiter()
                .GetResult()
                .IsSuccess;
    }

    /// <summary>
    /// Becomes the same command line inside a new user namespace; returns only when that was not possible. <c>unshare</c> itself must be
    /// allowed: find out first.
    /// </summary>
    [SupportedOSPlatform("linux")]
    public static void StartOver(string unshare, IReadOnlyList<string> arguments)
    {
        Environment.SetEnvironmentVariable(AlreadyTried, "1");
        NativeEnvironment.Set(AlreadyTried, "1");
        string?[] command = [unshare, "--user", "--map-root-user", "--", .. OwnCommand.Words(), .. arguments, null];
        RemoveRuntimeFiles();
        _ = Libc.Execute(unshare, command);
    }

    // This runtime ends without its own clean-up, and the next one, with the same process id, cannot have a diagnostic port while
    // the old one's file is there, so neither would remove it.
    private static void RemoveRuntimeFiles()
    {
        // Where there is no such folder, this one had no place for them either.
        if (!Directory.Exists(Path.GetTempPath()))
            return;
        foreach (var kind in (string[])["dotnet-diagnostic", "clr-debug-pipe"])
        {
            foreach (var file in Directory.EnumerateFiles(Path.GetTempPath(), $"{kind}-{Environment.ProcessId}-*", Readable))
                File.Delete(file);
        }
    }

    /// <summary>Whether a map of user ids (user_namespaces(7)) is the machine's own: all ids, from 0.</summary>
    public static bool MapsEverybody(string map)
    {
        var words = map.Split((char[])[' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return words is ["0", "0", "4294967295"];
    }
}
