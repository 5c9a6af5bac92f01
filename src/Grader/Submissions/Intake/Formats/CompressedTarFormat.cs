using System.IO.Compression;

namespace Grader.Submissions.Intake.Formats;

/// <summary>A tar in gzip.</summary>
internal sealed class CompressedTarFormat : IArchiveFormat
{
    private readonly TarFormat _tar = new();

    public bool Knows(ReadOnlySpan<byte> head) => head.StartsWith("\x1f"u8) && head.Length > 2 && head[1] == 0x8B && head[2] == 8;

    public IEnumerable<ArchiveEntry> List(Stream archive, IntakeLimits limits)
    {
        using var content = Decompress(archive);
        foreach (var entry in _tar.List(new LimitedStream(content, limits.MostDecompressedBytes), limits))
            yield return entry;
    }

    public void Unpack(Stream archive, IntakeLimits limits, Func<int, bool> wanted, Action<int, Stream> take)
    {
        using var content = Decompress(archive);
        _tar.Unpack(new LimitedStream(content, limits.MostDecompressedBytes), limits, wanted, take);
    }

    private static GZipStream Decompress(Stream archive) => new(archive, CompressionMode.Decompress, leaveOpen: true);
}
