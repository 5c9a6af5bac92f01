using System.Security.Cryptography;
using System.Text;
using Grader.Os;
using Grader.Submissions.Files;
using Grader.Submissions.Intake;

namespace Grader.Sandboxes;

/// <summary>Copies of a submission's files, so that no program can change what another one is graded on.</summary>
internal static class FolderCopy
{
    /// <summary>
    /// Copies regular files and folders; links, sockets and devices are left behind, and so is what <see cref="ToolLeftovers"/> names and
    /// <see cref="FolderListing"/> leaves out.
    /// </summary>
    public static void Copy(string from, string to) => Copy(Walk(from, int.MaxValue, _ => false, _ => null), to, long.MaxValue, long.MaxValue);

    /// <summary>
    /// As <see cref="Copy(string, string)"/>, of a folder that a student filled: within the bounds in which a submission is read, the nearest
    /// files first. A link to another file of the submission becomes a file, as it was read.
    /// </summary>
    /// <param name="root">The submission's folder, which holds <paramref name="from"/>.</param>
    /// <param name="except">Full paths that are left behind as well.</param>
    public static void CopySubmission(string root, string from, string to, IReadOnlyCollection<string>? except = null)
    {
        var limits = IntakeLimits.Default;
        Copy(WalkSubmission(root, from, except), to, limits.MostBytes, limits.MostFileBytes);
    }

    /// <summary>Copies a program's folder: one of the submission's, or what a build made.</summary>
    public static void CopyProgram(string root, string from, string to)
    {
        if (Path.GetFullPath(from) is var full && (full == root || full.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
            CopySubmission(root, full, to);
        else
            Copy(from, to);
    }

    /// <summary>
    /// The SHA-256 of all that <see cref="CopySubmission"/> would copy of a whole submission: paths, contents and what is executable. What
    /// programs can read changes it, and nothing else does.
    /// </summary>
    /// <returns>As <c>sha256:</c> and 64 digits.</returns>
    public static string Hash(string root)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in WalkSubmission(root, root, except: null).Where(entry => !entry.IsFolder).OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            using var content = RegularFile.TryOpen(file.Source);
            if (content is null)
                continue;
            var isExecutable = !OperatingSystem.IsWindows() && File.GetUnixFileMode(file.Source).HasFlag(UnixFileMode.UserExecute);
            hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{file.Path}\0{(isExecutable ? 'x' : '-')}\0")));
            hash.AppendData(SHA256.HashData(content));
        }

        return $"sha256:{Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }

    /// <summary>Gives a folder that no program has had yet, and all in it, to a user; links themselves, not what they lead to.</summary>
    public static void Own(string folder, uint user)
    {
        Give(folder, user);
        foreach (var entry in Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories))
            Give(entry, user);
    }

    private static IEnumerable<Entry> WalkSubmission(string root, string from, IReadOnlyCollection<string>? except)
    {
        var inner = new InnerLinks(root);
        return Walk(from, FolderWalk.MostEntries, path => except?.Contains(path) == true, link => inner.Target(link)?.FullName);
    }

    /// <summary>Folders before what is in them, the nearest first.</summary>
    private static IEnumerable<Entry> Walk(string from, int most, Func<string, bool> isLeft, Func<FileSystemInfo, string?> linked)
    {
        var waiting = new Queue<Entry>([new Entry(Paths.Root, from, IsFolder: true)]);
        while (waiting.TryDequeue(out var folder))
        {
            yield return folder;
            if (File.Exists(Path.Combine(folder.Source, ToolLeftovers.EnvironmentMark)))
                continue;
            var entries = FolderListing.Of(folder.Source, folder.Path, info => !ToolLeftovers.Is(info.Name) && !isLeft(info.FullName), most);
            foreach (var (path, info) in entries)
            {
                if (info.LinkTarget is null && info is DirectoryInfo)
                    waiting.Enqueue(new Entry(path, info.FullName, IsFolder: true));
                else if ((info.LinkTarget is null ? info.FullName : linked(info)) is { } source)
                    yield return new Entry(path, source, IsFolder: false);
            }

            most -= entries.Count;
            if (most == 0)
                yield break;
        }
    }

    private static void Copy(IEnumerable<Entry> entries, string to, long room, long mostFileBytes)
    {
        foreach (var entry in entries)
        {
            var target = Path.Combine(to, entry.Path);
            if (entry.IsFolder)
                Directory.CreateDirectory(target);
            else
                room -= CopyFile(entry.Source, target, Math.Min(mostFileBytes, room));
        }
    }

    /// <returns>How many bytes; a larger file is left behind.</returns>
    private static long CopyFile(string from, string to, long most)
    {
        using var source = RegularFile.TryOpen(from);
        if (source is null || source.Length > most)
            return 0;
        ProcessStarts.Apart(() =>
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

    /// <param name="Path">Below the folder that is copied, with <c>/</c>; <c>.</c> for itself.</param>
    /// <param name="Source">Where it is read.</param>
    private sealed record Entry(string Path, string Source, bool IsFolder);
}
