namespace Grader.Submissions.Intake.Formats;

/// <summary>The kind and permissions of a file as Unix writes them, <c>st_mode</c> of inode(7).</summary>
internal static class UnixMode
{
    private const int KindBits = 0xF000;
    private const int Folder = 0x4000;
    private const int Regular = 0x8000;
    private const int Link = 0xA000;
    private const int AnyExecute = 0b001_001_001;

    /// <summary>A file where the mode says nothing of the kind.</summary>
    public static ArchiveEntryKind Kind(int mode) => (mode & KindBits) switch
    {
        0 or Regular => ArchiveEntryKind.File,
        Folder => ArchiveEntryKind.Folder,
        Link => ArchiveEntryKind.Link,
        _ => ArchiveEntryKind.Special,
    };

    public static bool IsExecutable(int mode) => (mode & AnyExecute) != 0;
}
