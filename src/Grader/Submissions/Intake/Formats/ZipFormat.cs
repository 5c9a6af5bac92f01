using System.IO.Compression;

namespace Grader.Submissions.Intake.Formats;

/// <summary>ZIP, by .NET's own reader.</summary>
internal sealed class ZipFormat : IArchiveFormat
{
    public bool Knows(ReadOnlySpan<byte> head) => head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8);

    public IEnumerable<ArchiveEntry> List(Stream archive, IntakeLimits limits)
    {
        using var zip = Open(archive);
        foreach (var entry in zip.Entries)
            yield return Entry(entry);
    }

    public void Unpack(Stream archive, IntakeLimits limits, Func<int, bool> wanted, Action<int, Stream> take)
    {
        using var zip = Open(archive);
        for (var i = 0; i < zip.Entries.Count; i++)
        {
            if (!wanted(i))
                continue;
            using var content = new ChecksummedStream(Content(zip.Entries[i]), zip.Entries[i].Crc32);
            take(i, content);
        }
    }

    private static ZipArchive Open(Stream archive) => new(archive, ZipArchiveMode.Read, leaveOpen: true, ZipNameEncoding.Instance);

    // Told when it is read, as any other damage of the content: a local header that is not there, a method that nobody knows.
    private static Stream Content(ZipArchiveEntry entry)
    {
        try
        {
            return entry.Open();
        }
        catch (InvalidDataException)
        {
            return new DamagedStream();
        }
    }

    private static ArchiveEntry Entry(ZipArchiveEntry entry)
    {
        var mode = entry.ExternalAttributes >>> 16;
        var kind = entry.FullName is [.., '/' or '\\'] ? ArchiveEntryKind.Folder : UnixMode.Kind(mode);
        return new ArchiveEntry(entry.FullName, kind, entry.Length, UnixMode.IsExecutable(mode), entry.IsEncrypted);
    }
}
