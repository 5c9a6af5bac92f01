namespace Grader.Submissions.Files;

internal enum EntryKind
{
    File,
    Folder,

    /// <summary>A link that leaves the submission, leads to a folder or nowhere.</summary>
    Link,

    /// <summary>A device, a named pipe or a socket.</summary>
    Special,
}
