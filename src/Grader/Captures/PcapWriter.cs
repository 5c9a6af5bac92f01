using System.Buffers.Binary;

namespace Grader.Captures;

/// <summary>
/// Writes Ethernet frames as a pcap file that Wireshark opens (draft-ietf-opsawg-pcap), little-endian. The header is written at once, so
/// that even a capture of nothing is a capture. The stream stays its owner's to close.
/// </summary>
internal sealed class PcapWriter
{
    /// <summary>tcpdump's own limit for a packet; it refuses a file that speaks of a longer one.</summary>
    private const int SnapLength = 262_144;

    private readonly Stream stream;
    private readonly long nanosecondsPerFraction;

    /// <param name="stream">Where the file goes.</param>
    /// <param name="nanoseconds">Whether times keep their nanoseconds; microseconds are what every tool has always read.</param>
    public PcapWriter(Stream stream, bool nanoseconds = true)
    {
        this.stream = stream;
        nanosecondsPerFraction = nanoseconds ? 1 : 1000;
        Span<byte> header = stackalloc byte[PcapFormat.HeaderSize];
        header.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(header, nanoseconds ? PcapFormat.NanosecondMagic : PcapFormat.MicrosecondMagic);
        BinaryPrimitives.WriteUInt16LittleEndian(header[4..], 2);
        BinaryPrimitives.WriteUInt16LittleEndian(header[6..], 4);
        BinaryPrimitives.WriteUInt32LittleEndian(header[16..], SnapLength);
        BinaryPrimitives.WriteUInt32LittleEndian(header[20..], LinkType.Ethernet);
        stream.Write(header);
    }

    /// <summary>Adds one frame; of one that is longer than readers take, the first bytes.</summary>
    /// <param name="nanoseconds">Since 1970-01-01 UTC; the format ends in the year 2106.</param>
    public void Write(long nanoseconds, ReadOnlySpan<byte> frame)
    {
        var kept = frame[..Math.Min(frame.Length, SnapLength)];
        Span<byte> header = stackalloc byte[PcapFormat.PacketHeaderSize];
        BinaryPrimitives.WriteUInt32LittleEndian(header, (uint)(nanoseconds / 1_000_000_000));
        BinaryPrimitives.WriteUInt32LittleEndian(header[4..], (uint)(nanoseconds % 1_000_000_000 / nanosecondsPerFraction));
        BinaryPrimitives.WriteUInt32LittleEndian(header[8..], (uint)kept.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header[12..], (uint)kept.Length);
        stream.Write(header);
        stream.Write(kept);
    }
}
