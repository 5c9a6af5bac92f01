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
    /// <remarks>The nearest files first, within the bounds that the submission was read in: what was not read is not missed.</remarks>
    /// <param name="except">Full paths that are left behind as well.</param>
    public static void Copy(string from, string to, IReadOnlyCollection<string>? except = null)
    {
        var limits = IntakeLimits.Default;
        var (entries, room) = (FolderWalk.MostEntries, limits.MostBytes);
        var waiting = new Queue<(DirectoryInfo From, string To)>([(new DirectoryInfo(from), to)]);
        while (waiting.TryDequeue(out var next))
        {
            Directory.CreateDirectory(next.To);
            if (File.Exists(Path.Combine(next.From.FullName, ToolLeftovers.EnvironmentMark)))
                continue;
            foreach (var entry in next.From.EnumerateFileSystemInfos().Where(entry => entry.LinkTarget is null && !ToolLeftovers.Is(entry.Name) && except?.Contains(entry.FullName) != true))
            {
                if (entries-- == 0)
                    return;
                var target = Path.Combine(next.To, entry.Name);
                if (entry is DirectoryInfo folder)
                    waiting.Enqueue((folder, target));
                else
                    room -= CopyFile(entry.FullName, target, Math.Min(limits.MostFileBytes, room));
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
