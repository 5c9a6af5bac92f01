using System.Security.Cryptography;
using System.Text;
using Grader.Os;
using Grader.Submissions.Files;

namespace Grader.Batches.Units;

/// <summary>The hashes of files on disk. Links are told by where they lead and never followed; what is no regular file has none.</summary>
internal static class ContentHashes
{
    /// <summary>Of a file, or of every file of a folder but those that no sandbox gets, for what they are or because nobody can use or read them.</summary>
    /// <exception cref="IOException">Something cannot be read for another reason.</exception>
    public static IReadOnlyList<FileHash> Of(string path) =>
        File.Exists(path)
            ? [new FileHash(".", OfFile(path))]
            : [.. FolderListing.Below(path, entry => !ToolLeftovers.Is(entry.Name)).Select(entry => new FileHash(entry.Path, Of(entry.Info))).OrderBy(file => file.Path, StringComparer.Ordinal)];

    /// <summary>One hash of many files.</summary>
    public static string Joined(IEnumerable<FileHash> files) =>
        Hex(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', files.Select(file => $"{file.Sha256} {file.Path}")))));

    private static string Of(FileSystemInfo entry) =>
        entry.LinkTarget is { } target
            ? Hex(SHA256.HashData(Encoding.UTF8.GetBytes($"link {target}")))
            : Executable(entry) + OfFile(entry.FullName);

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
