namespace Grader.Submissions.Files;

/// <summary>One name in a folder.</summary>
/// <param name="Size">Of a file, in bytes.</param>
internal sealed record FileEntry(string Name, EntryKind Kind, bool IsExecutable = false, long Size = 0);
