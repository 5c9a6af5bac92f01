using System.Security.Cryptography;
using System.Text;
using Grader.Os;

namespace Grader.Sandboxes;

/// <summary>Copies of a submission's files, so that no program can change what another one is graded on.</summary>
internal static class FolderCopy
{
    private static readonly HashSet<string> Skipped = [".git", ".hg", ".svn", "__pycache__", ".venv", "venv"];

    // What nobody may look into is left behind like a link; reading the submission tells of it.
    private static readonly EnumerationOptions All = new() { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None, MatchType = MatchType.Simple };

    /// <summary>
    /// Copies regular files and folders; links, sockets and devices are left behind, and so are version control and virtual environments.
    /// </summary>
    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var entry in Entries(from))
        {
            var target = Path.Combine(to, entry.Name);
            if (entry is DirectoryInfo)
                Copy(entry.FullName, target);
            else
                CopyFile(entry.FullName, target);
        }
    }

    /// <summary>
    /// The SHA-256 of all that <see cref="Copy"/> would copy: paths, contents and what is executable. What programs can read changes it, and
    /// nothing else does.
    /// </summary>
    /// <returns>As <c>sha256:</c> and 64 digits.</returns>
    public static string Hash(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Files(folder).OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            using var content = RegularFile.TryOpen(file.FullPath);
            if (content is null)
                continue;
            hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{file.Path}\0{(file.IsExecutable ? 'x' : '-')}\0")));
            hash.AppendData(SHA256.HashData(content));
        }

        return $"sha256:{Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }

    private static IEnumerable<(string Path, string FullPath, bool IsExecutable)> Files(string folder, string path = "") =>
        Entries(folder).SelectMany(entry => entry is DirectoryInfo
            ? Files(entry.FullName, $"{path}{entry.Name}/")
            : [($"{path}{entry.Name}", entry.FullName, !OperatingSystem.IsWindows() && entry.UnixFileMode.HasFlag(UnixFileMode.UserExecute))]);

    private static IEnumerable<FileSystemInfo> Entries(string folder) =>
        new DirectoryInfo(folder).EnumerateFileSystemInfos("*", All).Where(entry => entry.LinkTarget is null && !Skipped.Contains(entry.Name));

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
