namespace Grader.Sandboxes;

/// <summary>Finds programs of the machine.</summary>
internal static class ToolFinder
{
    private static readonly string[] SystemFolders = ["/usr/local/bin", "/usr/bin", "/bin", "/usr/sbin", "/sbin"];

    /// <summary>
    /// The path of a tool: in the system's own folders first, which every sandbox sees, then along PATH; null when it is nowhere.
    /// </summary>
    public static string? OnMachine(string tool)
    {
        if (tool.Contains('/'))
            return File.Exists(tool) ? tool : null;
        var names = OperatingSystem.IsWindows() ? [tool + ".exe", tool + ".cmd", tool] : new[] { tool };
        var folders = (OperatingSystem.IsWindows() ? [] : SystemFolders).Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator));
        return folders
            .Where(f => f.Length > 0)
            .SelectMany(f => names.Select(n => Path.Combine(f, n)))
            .FirstOrDefault(File.Exists);
    }

    /// <summary>Whether programs in a sandbox find the tool without more: it is in the system's own folders.</summary>
    public static bool IsSystem(string path) => SystemFolders.Contains(Path.GetDirectoryName(path));

    /// <summary>
    /// The folder that a tool outside the system's own folders needs, where it was installed: <c>/opt/python/3.13</c> for
    /// <c>/opt/python/3.13/bin/python3</c>.
    /// </summary>
    public static string InstallFolder(string path)
    {
        var real = new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path;
        var folder = Path.GetDirectoryName(real)!;
        return Path.GetFileName(folder) == "bin" ? Path.GetDirectoryName(folder)! : folder;
    }
}
