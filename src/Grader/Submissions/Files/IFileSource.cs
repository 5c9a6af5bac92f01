namespace Grader.Submissions.Files;

/// <summary>
/// Where a submission's files come from: the disk, or a test's memory. Paths are relative to the submission's root, with forward
/// slashes; the root is <c>.</c>.
/// </summary>
internal interface IFileSource
{
    /// <summary>The names in <paramref name="folder"/>, in any order, found as they are enumerated.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    IEnumerable<FileEntry> List(string folder);

    /// <summary>At most the first <paramref name="limit"/> bytes of a file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    byte[] Read(string path, int limit);
}
