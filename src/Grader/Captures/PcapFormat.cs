namespace Grader.Captures;

/// <summary>
/// The classic format of tcpdump (draft-ietf-opsawg-pcap): a header of 24 bytes, then packets, each behind 16 bytes of its own, in the
/// byte order of the machine that captured, with microseconds or nanoseconds.
/// </summary>
internal static class PcapFormat
{
    public const uint MicrosecondMagic = 0xA1B2C3D4;
    public const uint NanosecondMagic = 0xA1B23C4D;
    public const int HeaderSize = 24;
    public const int PacketHeaderSize = 16;
    private const int LinkTypeOffset = 20;
    private const int CapturedLengthOffset = 8;

    /// <summary>The flavor that the first four bytes, read as little-endian, stand for; null when they are no pcap's.</summary>
    public static Flavor? TryMagic(uint magic) => magic switch
    {
        MicrosecondMagic => new Flavor(new ByteOrder(BigEndian: false), NanosecondsPerFraction: 1000),
        NanosecondMagic => new Flavor(new ByteOrder(BigEndian: false), NanosecondsPerFraction: 1),
        0xD4C3B2A1 => new Flavor(new ByteOrder(BigEndian: true), NanosecondsPerFraction: 1000),
        0x4D3CB2A1 => new Flavor(new ByteOrder(BigEndian: true), NanosecondsPerFraction: 1),
        _ => null,
    };

    public static CaptureReading Read(ReadOnlyMemory<byte> file, Flavor flavor)
    {
        var order = flavor.Order;
        var frames = new FrameCollector();
        if (file.Length < HeaderSize)
            return frames.Finish(CaptureTrouble.Truncated);

        // The upper half may hold the length of a frame check sequence.
        var linkType = (int)(order.UInt32(file.Span[LinkTypeOffset..]) & 0xFFFF);
        for (var rest = file[HeaderSize..]; !rest.IsEmpty;)
        {
            if (rest.Length < PacketHeaderSize)
                return frames.Finish(CaptureTrouble.Truncated);
            var seconds = order.UInt32(rest.Span);
            var fraction = order.UInt32(rest.Span[4..]);
            var length = order.UInt32(rest.Span[CapturedLengthOffset..]);
            rest = rest[PacketHeaderSize..];
            if (length > rest.Length)
                return frames.Finish(CaptureTrouble.Truncated);
            if (!frames.TryAdd((seconds * 1_000_000_000L) + (fraction * flavor.NanosecondsPerFraction), linkType, rest[..(int)length]))
                return frames.Finish(CaptureTrouble.TooLarge);
            rest = rest[(int)length..];
        }

        return frames.Finish();
    }

    /// <summary>How one file writes its numbers.</summary>
    internal readonly record struct Flavor(ByteOrder Order, long NanosecondsPerFraction);
}
