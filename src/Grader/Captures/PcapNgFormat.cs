using System.Buffers.Binary;

namespace Grader.Captures;

/// <summary>
/// The format of Wireshark (draft-ietf-opsawg-pcapng): blocks, each with its length before and after, in sections that choose their byte
/// order and describe their interfaces anew. Blocks that hold no packets (names, statistics, secrets) are skipped.
/// </summary>
internal sealed class PcapNgFormat
{
    /// <summary>A palindrome, so that it reads the same in both byte orders.</summary>
    public const uint SectionHeader = 0x0A0D0D0A;

    private const uint InterfaceDescription = 1;
    private const uint ObsoletePacket = 2;
    private const uint SimplePacket = 3;
    private const uint EnhancedPacket = 6;
    private const uint ByteOrderMagic = 0x1A2B3C4D;
    private const int SmallestBlock = 12;
    private const int PacketHeaderSize = 20;
    private const int InterfaceHeaderSize = 8;
    private const ushort EndOfOptions = 0;
    private const ushort TimeResolution = 9;
    private const ushort TimeOffset = 14;

    private readonly FrameCollector frames = new();
    private readonly List<PcapNgInterface> interfaces = [];
    private ByteOrder order;

    private PcapNgFormat() { }

    public static CaptureReading Read(ReadOnlyMemory<byte> file) => new PcapNgFormat().ReadBlocks(file);

    private CaptureReading ReadBlocks(ReadOnlyMemory<byte> rest)
    {
        while (!rest.IsEmpty)
        {
            if (rest.Length < SmallestBlock || !TryStartSection(rest.Span))
                return frames.Finish(CaptureTrouble.Truncated);
            var type = order.UInt32(rest.Span);
            var length = order.UInt32(rest.Span[4..]);
            if (length < SmallestBlock || length % 4 != 0 || length > rest.Length || order.UInt32(rest.Span[(int)(length - 4)..]) != length)
                return frames.Finish(CaptureTrouble.Truncated);
            var trouble = ReadBody(type, rest[8..(int)(length - 4)]);
            if (trouble != CaptureTrouble.None)
                return frames.Finish(trouble);
            rest = rest[(int)length..];
        }

        return frames.Finish();
    }

    /// <summary>A section header's own magic says in which order its length is written; false when it says nothing.</summary>
    private bool TryStartSection(ReadOnlySpan<byte> block)
    {
        if (BinaryPrimitives.ReadUInt32LittleEndian(block) != SectionHeader)
            return true;
        var magic = BinaryPrimitives.ReadUInt32LittleEndian(block[8..]);
        order = new ByteOrder(BigEndian: magic != ByteOrderMagic);
        interfaces.Clear();
        return magic == ByteOrderMagic || BinaryPrimitives.ReverseEndianness(magic) == ByteOrderMagic;
    }

    private CaptureTrouble ReadBody(uint type, ReadOnlyMemory<byte> body) => type switch
    {
        InterfaceDescription => ReadInterface(body.Span),
        EnhancedPacket => ReadPacket(body, body.Length < 4 ? 0 : order.UInt32(body.Span)),
        ObsoletePacket => ReadPacket(body, body.Length < 4 ? 0u : order.UInt16(body.Span)),
        SimplePacket => ReadSimplePacket(body),
        _ => CaptureTrouble.None,
    };

    private CaptureTrouble ReadInterface(ReadOnlySpan<byte> body)
    {
        if (body.Length < InterfaceHeaderSize)
            return CaptureTrouble.Truncated;
        var resolution = PcapNgInterface.DefaultResolution;
        var offset = 0L;
        for (var options = body[InterfaceHeaderSize..]; options.Length >= 4;)
        {
            var code = order.UInt16(options);
            int length = order.UInt16(options[2..]);
            var padded = 4 + ((length + 3) & ~3);
            if (code == EndOfOptions)
                break;
            if (padded > options.Length)
                return CaptureTrouble.Truncated;
            if (code == TimeResolution && length == 1)
                resolution = options[4];
            if (code == TimeOffset && length == 8)
                offset = order.Int64(options[4..]);
            options = options[padded..];
        }

        interfaces.Add(new PcapNgInterface(order.UInt16(body), order.UInt32(body[4..]), resolution, offset));
        return CaptureTrouble.None;
    }

    private CaptureTrouble ReadPacket(ReadOnlyMemory<byte> body, uint interfaceId)
    {
        if (body.Length < PacketHeaderSize || interfaceId >= interfaces.Count)
            return CaptureTrouble.Truncated;
        var on = interfaces[(int)interfaceId];
        var ticks = ((ulong)order.UInt32(body.Span[4..]) << 32) | order.UInt32(body.Span[8..]);
        var length = order.UInt32(body.Span[12..]);
        if (length > body.Length - PacketHeaderSize)
            return CaptureTrouble.Truncated;
        return Add(on.ToNanoseconds(ticks), on, body.Slice(PacketHeaderSize, (int)length));
    }

    /// <summary>A simple packet says only its original length; what is kept of it follows from the first interface's limit.</summary>
    private CaptureTrouble ReadSimplePacket(ReadOnlyMemory<byte> body)
    {
        if (body.Length < 4 || interfaces.Count == 0)
            return CaptureTrouble.Truncated;
        var limit = interfaces[0].SnapLength == 0 ? uint.MaxValue : interfaces[0].SnapLength;
        var length = Math.Min(order.UInt32(body.Span), limit);
        return length > body.Length - 4 ? CaptureTrouble.Truncated : Add(0, interfaces[0], body.Slice(4, (int)length));
    }

    private CaptureTrouble Add(long nanoseconds, PcapNgInterface on, ReadOnlyMemory<byte> bytes) =>
        frames.TryAdd(nanoseconds, on.LinkType, bytes) ? CaptureTrouble.None : CaptureTrouble.TooLarge;
}
