using System.Security.Cryptography;
using Grader.Os;
using Grader.Submissions.Files;

namespace Grader.Watching;

/// <summary>
/// The student's files at one moment, with the hash of each. What changed is what differs between two moments, in whatever way an editor
/// wrote it: in place, under another name that was then changed, or twice.
/// </summary>
/// <param name="Hashes">By the path from the submission's root, with forward slashes.</param>
internal sealed record SubmissionFiles(IReadOnlyDictionary<string, string> Hashes)
{
    public static SubmissionFiles Of(string root) =>
        new(FolderWalk.Walk(new DiskFiles(root)).Files
            .Where(file => !EditorLeftovers.Is(file.Name))
            .Select(file => (file.Path, Hash: Hash(Path.Combine(root, file.Path), file.IsExecutable)))
            .Where(file => file.Hash is not null)
            .ToDictionary(file => file.Path, file => file.Hash!));

    /// <summary>Paths that are new, gone or other than before, in order.</summary>
    public IReadOnlyList<string> ChangedSince(SubmissionFiles before) =>
        [
            .. Hashes.Keys.Union(before.Hashes.Keys)
                .Where(path => Hashes.GetValueOrDefault(path) != before.Hashes.GetValueOrDefault(path))
                .Order(StringComparer.Ordinal),
        ];

    // Null for a file that went away since it was listed.
    private static string? Hash(string path, bool isExecutable)
    {
        try
        {
            using var content = RegularFile.TryOpen(new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path);
            return content is null ? null : $"{Convert.ToHexStringLower(SHA256.HashData(content))}{(isExecutable ? "x" : "")}";
        }
        catch (IOException)
        {
            return null;
        }
    }
}
