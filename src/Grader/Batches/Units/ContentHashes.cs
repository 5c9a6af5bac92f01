using System.Security.Cryptography;
using System.Text;
using Grader.Os;
using Grader.Submissions.Files;

namespace Grader.Batches.Units;

/// <summary>The hashes of files on disk. Links are told by where they lead and never followed; what is no regular file has none.</summary>
internal static class ContentHashes
{
    /// <summary>Of a file, or of every file of a folder but those that no sandbox gets.</summary>
    /// <exception cref="IOException">Something cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Something may not be read.</exception>
    public static IReadOnlyList<FileHash> Of(string path) =>
        File.Exists(path)
            ? [new FileHash(".", OfFile(path))]
            : [.. In(new DirectoryInfo(path), "").OrderBy(file => file.Path, StringComparer.Ordinal)];

    /// <summary>One hash of many files.</summary>
    public static string Joined(IEnumerable<FileHash> files) =>
        Hex(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', files.Select(file => $"{file.Sha256} {file.Path}")))));

    private static IEnumerable<FileHash> In(DirectoryInfo folder, string prefix)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos().Where(entry => !ToolLeftovers.Is(entry.Name)))
        {
            var path = prefix + entry.Name;
            if (entry.LinkTarget is { } target)
                yield return new FileHash(path, Hex(SHA256.HashData(Encoding.UTF8.GetBytes($"link {target}"))));
            else if (entry is DirectoryInfo inner)
            {
                foreach (var file in In(inner, path + "/"))
                    yield return file;
            }
            else
                yield return new FileHash(path, Executable(entry) + OfFile(entry.FullName));
        }
    }

    // Whether it may be executed decides what it is taken for.
    private static string Executable(FileSystemInfo file) =>
        !OperatingSystem.IsWindows() && file.UnixFileMode.HasFlag(UnixFileMode.UserExecute) ? "x" : "";

    private static string OfFile(string path)
    {
        using var stream = RegularFile.TryOpen(path);
        return stream is null ? "" : Hex(SHA256.HashData(stream));
    }

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);
}
