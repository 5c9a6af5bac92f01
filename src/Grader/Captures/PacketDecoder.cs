using System.Buffers.Binary;

namespace Grader.Captures;

/// <summary>Takes a frame apart: link layer, then IP, then UDP or TCP. Anything else, and anything malformed, is null.</summary>
internal static class PacketDecoder
{
    private const int EthernetHeader = 14;
    private const int VlanTag = 4;
    private const int SllHeader = 16;
    private const int Sll2Header = 20;
    private const int FamilyHeader = 4;
    private const ushort IPv4Ethertype = 0x0800;
    private const ushort IPv6Ethertype = 0x86DD;

    /// <summary>Whether frames of that link type can be decoded at all.</summary>
    public static bool Knows(int linkType) => linkType
        is LinkType.Ethernet or LinkType.LinuxSll or LinkType.LinuxSll2 or LinkType.Null or LinkType.Loop
        or LinkType.Raw or LinkType.RawBsd or LinkType.RawOpenBsd or LinkType.IPv4 or LinkType.IPv6;

    public static Packet? Decode(int linkType, ReadOnlyMemory<byte> frame) => linkType switch
    {
        LinkType.Ethernet => AfterEthertype(frame, typeOffset: 12, EthernetHeader),
        LinkType.LinuxSll => AfterEthertype(frame, typeOffset: 14, SllHeader),
        LinkType.LinuxSll2 => AfterEthertype(frame, typeOffset: 0, Sll2Header),

        // The family's number differs from system to system, and its byte order from machine to machine; the IP version says the same.
        LinkType.Null or LinkType.Loop => frame.Length < FamilyHeader ? null : IpDecoder.Decode(frame[FamilyHeader..]),
        LinkType.Raw or LinkType.RawBsd or LinkType.RawOpenBsd or LinkType.IPv4 or LinkType.IPv6 => IpDecoder.Decode(frame),
        _ => null,
    };

    /// <summary>What follows a header that names its content by an Ethertype, and any VLAN tags (IEEE 802.1Q, 802.1ad).</summary>
    private static Packet? AfterEthertype(ReadOnlyMemory<byte> frame, int typeOffset, int headerSize)
    {
        if (frame.Length < headerSize)
            return null;
        var type = BinaryPrimitives.ReadUInt16BigEndian(frame.Span[typeOffset..]);
        var rest = frame[headerSize..];
        while (type is 0x8100 or 0x88A8 or 0x9100)
        {
            if (rest.Length < VlanTag)
                return null;
            type = BinaryPrimitives.ReadUInt16BigEndian(rest.Span[2..]);
            rest = rest[VlanTag..];
        }

        return type is IPv4Ethertype or IPv6Ethertype ? IpDecoder.Decode(rest) : null;
    }
}
