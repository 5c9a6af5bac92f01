using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using SharpCompress.Writers.SevenZip;

namespace Grader.Tests.Submissions.Intake;

/// <summary>Makes archives, honest and hostile ones.</summary>
internal static class ArchiveMaker
{
    public const int LinkMode = 0xA1FF;
    public const int PipeMode = 0x11A4;
    public const int DeviceMode = 0x21A4;

    public static byte[] Zip(params IEnumerable<(string Name, string Text)> files) => Zip(files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Text), 0)));

    /// <param name="files">Each with a Unix mode; 0 for none.</param>
    public static byte[] Zip(IEnumerable<(string Name, byte[] Content, int Mode)> files, Encoding? names = null)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true, names))
        {
            foreach (var (name, content, mode) in files)
            {
                var entry = zip.CreateEntry(name);
                entry.ExternalAttributes = mode << 16;
                using var to = entry.Open();
                to.Write(content);
            }
        }
        return bytes.ToArray();
    }

    /// <summary>A zip that asks for a password, by the first bit of the flags in its local and central headers.</summary>
    public static byte[] Encrypted(byte[] zip)
    {
        var copy = (byte[])zip.Clone();
        foreach (var at in Positions(copy, "PK\x03\x04"))
            copy[at + 6] |= 1;
        foreach (var at in Positions(copy, "PK\x01\x02"))
            copy[at + 8] |= 1;
        return copy;
    }

    /// <summary>A zip in which the content of one file does not fit its checksum.</summary>
    public static byte[] WithWrongChecksum(byte[] zip, string name)
    {
        var copy = (byte[])zip.Clone();
        // Before the name are 30 bytes of the local header and 46 of the central one.
        var (local, central) = (Positions(copy, name)[0] - 30, Positions(copy, name)[^1] - 46);
        copy[local + 14] ^= 1;
        copy[central + 16] ^= 1;
        return copy;
    }

    public static List<int> Positions(byte[] bytes, string text)
    {
        var sought = Encoding.UTF8.GetBytes(text);
        return [.. Enumerable.Range(0, bytes.Length - sought.Length).Where(at => bytes.AsSpan(at).StartsWith(sought))];
    }

    public static byte[] Tar(params IEnumerable<(string Name, string Text)> files) =>
        Tar(files.Select(file => (TarEntry)new PaxTarEntry(TarEntryType.RegularFile, file.Name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(file.Text)) }));

    public static byte[] Tar(IEnumerable<TarEntry> entries)
    {
        using var bytes = new MemoryStream();
        using (var tar = new TarWriter(bytes, leaveOpen: true))
        {
            foreach (var entry in entries)
                tar.WriteEntry(entry);
        }
        return bytes.ToArray();
    }

    public static byte[] Gzip(byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(content);
        return bytes.ToArray();
    }

    public static byte[] SevenZip(params IEnumerable<(string Name, string Text)> files)
    {
        using var bytes = new MemoryStream();
        using (var writer = new SevenZipWriter(bytes, new SevenZipWriterOptions { LeaveStreamOpen = true }))
        {
            foreach (var (name, text) in files)
                writer.Write(name, new MemoryStream(Encoding.UTF8.GetBytes(text)), null);
        }
        return bytes.ToArray();
    }
}
