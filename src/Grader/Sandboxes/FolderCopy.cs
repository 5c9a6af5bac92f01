using Grader.Os;

namespace Grader.Sandboxes;

/// <summary>Copies of a submission's files, so that no program can change what another one is graded on.</summary>
internal static class FolderCopy
{
    private static readonly HashSet<string> Skipped = [".git", ".hg", ".svn", "__pycache__", ".venv", "venv"];

    /// <summary>
    /// Copies regular files and folders; links, sockets and devices are left behind, and so are version control and virtual environments.
    /// </summary>
    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var entry in new DirectoryInfo(from).EnumerateFileSystemInfos())
        {
            if (entry.LinkTarget is not null || Skipped.Contains(entry.Name))
                continue;
            var target = Path.Combine(to, entry.Name);
            if (entry is DirectoryInfo)
                Copy(entry.FullName, target);
            else
                CopyFile(entry.FullName, target);
        }
    }

    /// <summary>Gives a folder that no program has had yet, and all in it, to a user; links themselves, not what they lead to.</summary>
    public static void Own(string folder, uint user)
    {
        Give(folder, user);
        foreach (var entry in Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories))
            Give(entry, user);
    }

    private static void CopyFile(string from, string to)
    {
        using var source = RegularFile.TryOpen(from);
        if (source is null)
            return;
        ExecutableFiles.Write(() =>
        {
            using var target = File.Create(to);
            source.CopyTo(target);
        });
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(to, File.GetUnixFileMode(from) | UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private static void Give(string path, uint user)
    {
        if (Libc.ChangeOwner(path, user, user) < 0)
            throw SystemCallException.Last($"chown {path}");
    }
}
