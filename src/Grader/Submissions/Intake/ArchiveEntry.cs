namespace Grader.Submissions.Intake;

/// <summary>What an archive says of one thing in it; none of it is to be trusted.</summary>
/// <param name="Name">As it stands there; with U+FFFD where it could not be decoded.</param>
/// <param name="Size">Bytes it unpacks to.</param>
internal sealed record ArchiveEntry(string Name, ArchiveEntryKind Kind, long Size, bool IsExecutable = false, bool IsEncrypted = false);
