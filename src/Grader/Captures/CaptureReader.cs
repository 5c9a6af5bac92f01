using System.Buffers.Binary;

namespace Grader.Captures;

/// <summary>
/// Reads a capture file of either format, by its first bytes and not by its name. Whatever the bytes are, it ends, does not throw, and
/// takes memory for a record per packet: packets are slices of the file.
/// </summary>
internal static class CaptureReader
{
    /// <summary>Packets read from one file; the guide's exercises take a dozen.</summary>
    public const int MaxFrames = 500_000;

    public static CaptureReading Read(ReadOnlyMemory<byte> file)
    {
        if (file.IsEmpty)
            return new CaptureReading([], CaptureTrouble.Empty);
        if (file.Length < sizeof(uint))
            return new CaptureReading([], CaptureTrouble.NotACapture);
        var magic = BinaryPrimitives.ReadUInt32LittleEndian(file.Span);
        if (magic == PcapNgFormat.SectionHeader)
            return PcapNgFormat.Read(file);
        return PcapFormat.TryMagic(magic) is { } flavor
            ? PcapFormat.Read(file, flavor)
            : new CaptureReading([], CaptureTrouble.NotACapture);
    }
}
