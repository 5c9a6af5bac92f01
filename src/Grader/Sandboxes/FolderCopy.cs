using Grader.Os;
using Grader.Submissions.Files;
using Grader.Submissions.Intake;

namespace Grader.Sandboxes;

/// <summary>Copies of a submission's files, so that no program can change what another one is graded on.</summary>
internal static class FolderCopy
{
    /// <summary>
    /// Copies regular files and folders; links, sockets and devices are left behind, and so is what <see cref="ToolLeftovers"/> names.
    /// </summary>
    public static void Copy(string from, string to) => Copy(from, to, int.MaxValue, long.MaxValue, long.MaxValue, _ => false, _ => null);

    /// <summary>
    /// As <see cref="Copy(string, string)"/>, of a folder that a student filled: within the bounds in which a submission is read, the nearest
    /// files first. A link to another file of the submission becomes a file, as it was read.
    /// </summary>
    /// <param name="root">The submission's folder, which holds <paramref name="from"/>.</param>
    /// <param name="except">Full paths that are left behind as well.</param>
    public static void CopySubmission(string root, string from, string to, IReadOnlyCollection<string>? except = null)
    {
        var (limits, inner) = (IntakeLimits.Default, new InnerLinks(root));
        Copy(from, to, FolderWalk.MostEntries, limits.MostBytes, limits.MostFileBytes, path => except?.Contains(path) == true, link => inner.Target(link)?.FullName);
    }

    /// <summary>Copies a program's folder: one of the submission's, or what a build made.</summary>
    public static void CopyProgram(string root, string from, string to)
    {
        if (Path.GetFullPath(from) is var full && (full == root || full.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
            CopySubmission(root, full, to);
        else
            Copy(from, to);
    }

    private static void Copy(string from, string to, int entries, long room, long mostFileBytes, Func<string, bool> isLeft, Func<FileSystemInfo, string?> linked)
    {
        var waiting = new Queue<(DirectoryInfo From, string To)>([(new DirectoryInfo(from), to)]);
        while (waiting.TryDequeue(out var next))
        {
            Directory.CreateDirectory(next.To);
            if (File.Exists(Path.Combine(next.From.FullName, ToolLeftovers.EnvironmentMark)))
                continue;
            foreach (var entry in next.From.EnumerateFileSystemInfos().Where(entry => !ToolLeftovers.Is(entry.Name) && !isLeft(entry.FullName)))
            {
                if (entries-- == 0)
                    return;
                var target = Path.Combine(next.To, entry.Name);
                if (entry.LinkTarget is not null)
                    room -= linked(entry) is { } file ? CopyFile(file, target, Math.Min(mostFileBytes, room)) : 0;
                else if (entry is DirectoryInfo folder)
                    waiting.Enqueue((folder, target));
                else
                    room -= CopyFile(entry.FullName, target, Math.Min(mostFileBytes, room));
            }
        }
    }

    /// <summary>Gives a folder and all in it to a user.</summary>
    public static void Own(string folder, uint user)
    {
        Give(folder, user);
        foreach (var entry in Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories))
            Give(entry, user);
    }

    /// <returns>How many bytes; a larger file is left behind.</returns>
    private static long CopyFile(string from, string to, long most)
    {
        using var source = RegularFile.TryOpen(from);
        if (source is null || source.Length > most)
            return 0;
        ExecutableFiles.Write(() =>
        {
            using var target = File.Create(to);
            source.CopyTo(target);
        });
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(to, File.GetUnixFileMode(from) | UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return source.Length;
    }

    private static void Give(string path, uint user)
    {
        if (Libc.ChangeOwner(path, user, user) < 0)
            throw SystemCallException.Last($"chown {path}");
    }
}
