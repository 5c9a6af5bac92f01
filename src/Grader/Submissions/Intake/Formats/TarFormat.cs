using System.Formats.Tar;

namespace Grader.Submissions.Intake.Formats;

/// <summary>Tar in all its dialects, by .NET's own reader.</summary>
internal sealed class TarFormat : IArchiveFormat
{
    private const int MagicOffset = 257;
    private const int ChecksumOffset = 148;
    private const int ChecksumBytes = 8;

    public bool Knows(ReadOnlySpan<byte> head) => head.Length == ArchiveFormats.HeadBytes && (head[MagicOffset..].StartsWith("ustar"u8) || HasChecksum(head));

    public IEnumerable<ArchiveEntry> List(Stream archive, IntakeLimits limits)
    {
        using var tar = new TarReader(new TarHeaderGuard(archive));
        while (Next(tar) is { } entry)
            yield return Entry(entry);
    }

    public void Unpack(Stream archive, IntakeLimits limits, Func<int, bool> wanted, Action<int, Stream> take)
    {
        using var tar = new TarReader(new TarHeaderGuard(archive));
        for (var i = 0; Next(tar) is { } entry; i++)
        {
            if (wanted(i))
                take(i, entry.DataStream ?? Stream.Null);
        }
    }

    private static TarEntry? Next(TarReader tar)
    {
        try
        {
            return tar.GetNextEntry();
        }
        // Numbers in its fields that are none, or too large to be.
        catch (Exception e) when (e is EndOfStreamException or FormatException or OverflowException or ArgumentException)
        {
            throw new InvalidDataException(e.Message, e);
        }
    }

    private static ArchiveEntry Entry(TarEntry entry) =>
        new(entry.Name, Kind(entry.EntryType), entry.Length, UnixMode.IsExecutable((int)entry.Mode));

    private static ArchiveEntryKind Kind(TarEntryType type) => type switch
    {
        TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile => ArchiveEntryKind.File,
        TarEntryType.Directory or TarEntryType.DirectoryList => ArchiveEntryKind.Folder,
        TarEntryType.SymbolicLink or TarEntryType.HardLink => ArchiveEntryKind.Link,
        TarEntryType.GlobalExtendedAttributes => ArchiveEntryKind.Metadata,
        _ => ArchiveEntryKind.Special,
    };

    // The oldest dialect has no magic number, but as all others the sum of its header in octal, its own field counted as blanks.
    private static bool HasChecksum(ReadOnlySpan<byte> head)
    {
        var sum = ChecksumBytes * ' ';
        for (var i = 0; i < head.Length; i++)
            sum += i is >= ChecksumOffset and < ChecksumOffset + ChecksumBytes ? 0 : head[i];
        var written = 0;
        foreach (var digit in head.Slice(ChecksumOffset, ChecksumBytes).Trim(" \0"u8))
        {
            if (digit is < (byte)'0' or > (byte)'7')
                return false;
            written = written * 8 + (digit - '0');
        }
        return head[0] != 0 && written == sum;
    }
}
