namespace Grader.Submissions.Intake.Formats;

/// <summary>The kinds of archive that are taken in. What an archive is follows from its content; its name may say anything.</summary>
internal static class ArchiveFormats
{
    public const int HeadBytes = 512;

    private static readonly IReadOnlyList<IArchiveFormat> All = [new ZipFormat(), new SevenZipFormat(), new CompressedTarFormat(), new TarFormat()];

    /// <summary>The kind of an archive; null when it is none of them. Leaves the stream at its beginning.</summary>
    public static IArchiveFormat? Of(Stream archive)
    {
        var head = new byte[HeadBytes];
        archive.Position = 0;
        var length = archive.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false);
        archive.Position = 0;
        return All.FirstOrDefault(format => format.Knows(head.AsSpan(0, length)));
    }
}
