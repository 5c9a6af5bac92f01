namespace Grader.Submissions.Intake.Formats;

/// <summary>A kind of archive. Its numbers of entries, from 0, are the same in both methods.</summary>
internal interface IArchiveFormat
{
    /// <summary>Whether an archive that begins so is one of this kind.</summary>
    /// <param name="head">Its first <see cref="ArchiveFormats.HeadBytes"/> bytes, or all.</param>
    bool Knows(ReadOnlySpan<byte> head);

    /// <summary>All entries, found as they are enumerated.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    /// <exception cref="OversizedArchiveException">Looking at it would take too much.</exception>
    IEnumerable<ArchiveEntry> List(Stream archive, IntakeLimits limits);

    /// <summary>Hands out the contents of some entries, in the archive's order. What <paramref name="take"/> leaves unread is skipped.</summary>
    /// <exception cref="InvalidDataException">It is damaged; the contents before are whole. Reading a content throws it as well.</exception>
    /// <exception cref="OversizedArchiveException">Looking at it would take too much.</exception>
    void Unpack(Stream archive, IntakeLimits limits, Func<int, bool> wanted, Action<int, Stream> take);
}
