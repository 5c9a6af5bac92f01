using SharpCompress.Archives.SevenZip;
using SharpCompress.Common;
using SharpCompress.Readers;

namespace Grader.Submissions.Intake.Formats;

/// <summary>7-Zip's own format, by SharpCompress.</summary>
internal sealed class SevenZipFormat : IArchiveFormat
{
    // 7-Zip keeps a Unix mode in the upper half of the attributes and says so by this one.
    private const int HasUnixMode = 0x8000;

    public bool Knows(ReadOnlySpan<byte> head) => head.StartsWith("7z"u8) && head[2..].StartsWith((ReadOnlySpan<byte>)[0xBC, 0xAF, 0x27, 0x1C]);

    public IEnumerable<ArchiveEntry> List(Stream archive, IntakeLimits limits)
    {
        var entries = Guarded(() =>
        {
            using var opened = Open(archive);
            return opened.Entries.Select(Entry).Take(limits.MostEntries + 1).ToList();
        });
        // What is before a wanted entry is decompressed with it.
        if (entries.Sum(entry => (decimal)entry.Size) > limits.MostDecompressedBytes)
            throw new OversizedArchiveException(limits.MostDecompressedBytes);
        return entries;
    }

    public void Unpack(Stream archive, IntakeLimits limits, Func<int, bool> wanted, Action<int, Stream> take)
    {
        using var opened = Guarded(() => Open(archive));
        // The reader goes by folders of the archive, not by its list of files.
        var numbers = Guarded(() => opened.Entries.Index().ToDictionary(entry => (IEntry)entry.Item, entry => entry.Index));
        using var reader = Guarded(opened.ExtractAllEntries);
        while (Guarded(reader.MoveToNextEntry))
        {
            if (!numbers.TryGetValue(reader.Entry, out var index) || !wanted(index))
                continue;
            using var content = new EntryStream(Guarded<Stream>(reader.OpenEntryStream));
            take(index, content);
        }
    }

    /// <summary>On damaged archives the library fails in whatever way its code happens to.</summary>
    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is not InvalidDataException)
        {
            throw new InvalidDataException(e.Message, e);
        }
    }

    private static SharpCompress.Archives.IArchive Open(Stream archive) => SevenZipArchive.OpenArchive(archive, ReaderOptions.ForExternalStream);

    private static ArchiveEntry Entry(SharpCompress.Archives.IArchiveEntry entry)
    {
        var attributes = entry.Attrib ?? 0;
        var mode = (attributes & HasUnixMode) != 0 ? attributes >>> 16 : 0;
        var kind = entry.IsDirectory ? ArchiveEntryKind.Folder : UnixMode.Kind(mode);
        return new ArchiveEntry(entry.Key ?? "\uFFFD", kind, entry.Size, UnixMode.IsExecutable(mode), entry.IsEncrypted);
    }

    private sealed class EntryStream(Stream content) : ReadOnlyStream
    {
        public override int Read(Span<byte> buffer)
        {
            var room = new byte[buffer.Length];
            var count = Guarded(() => content.Read(room, 0, room.Length));
            room.AsSpan(0, count).CopyTo(buffer);
            return count;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                Guarded(() => { content.Dispose(); return true; });
            base.Dispose(disposing);
        }
    }
}
