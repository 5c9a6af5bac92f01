namespace Grader.Submissions.Intake;

internal enum ArchiveEntryKind
{
    File,
    Folder,

    /// <summary>A symbolic or a hard one.</summary>
    Link,

    /// <summary>A device, a named pipe, a socket, or what nobody knows.</summary>
    Special,

    /// <summary>What an archive says of itself, such as the commit that it was made from.</summary>
    Metadata,
}
