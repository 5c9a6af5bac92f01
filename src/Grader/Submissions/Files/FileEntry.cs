namespace Grader.Submissions.Files;

/// <summary>One name in a folder.</summary>
internal sealed record FileEntry(string Name, EntryKind Kind, bool IsExecutable = false);
