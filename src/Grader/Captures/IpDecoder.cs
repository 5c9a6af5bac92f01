using System.Buffers.Binary;
using System.Net;

namespace Grader.Captures;

/// <summary>
/// IPv4 (RFC 791) and IPv6 (RFC 8200), told apart by their version. Of a fragmented datagram only the first fragment, which has the
/// ports, is a packet.
/// </summary>
internal static class IpDecoder
{
    private const int IPv4Header = 20;
    private const int IPv6Header = 40;
    private const byte HopByHop = 0;
    private const byte Routing = 43;
    private const byte Fragment = 44;
    private const byte Authentication = 51;
    private const byte DestinationOptions = 60;

    /// <param name="quoted">Whether the packet is the one that an ICMP error quotes: cut short, and only its ports are of interest.</param>
    public static Packet? Decode(ReadOnlyMemory<byte> bytes, bool quoted = false) => bytes.IsEmpty ? null : (bytes.Span[0] >> 4) switch
    {
        4 => IPv4(bytes, quoted),
        6 => IPv6(bytes, quoted),
        _ => null,
    };

    private static Packet? IPv4(ReadOnlyMemory<byte> bytes, bool quoted)
    {
        var span = bytes.Span;
        if (span.Length < IPv4Header)
            return null;
        var header = (span[0] & 0xF) * 4;
        var fragment = BinaryPrimitives.ReadUInt16BigEndian(span[6..]);
        var isFirst = (fragment & 0x1FFF) == 0;
        var moreFollow = (fragment & 0x2000) != 0;
        if (header < IPv4Header || header > span.Length || !isFirst)
            return null;
        return Carried(
            bytes[header..],
            Declared(BinaryPrimitives.ReadUInt16BigEndian(span[2..]), header),
            span[9],
            new IPAddress(span[12..16]),
            new IPAddress(span[16..20]),
            moreFollow,
            quoted);
    }

    private static Packet? IPv6(ReadOnlyMemory<byte> bytes, bool quoted)
    {
        if (bytes.Length < IPv6Header)
            return null;
        var span = bytes.Span;
        var declared = Declared(BinaryPrimitives.ReadUInt16BigEndian(span[4..]), 0);
        var (source, destination) = (new IPAddress(span[8..24]), new IPAddress(span[24..40]));
        var next = span[6];
        var rest = bytes[IPv6Header..];
        var moreFollow = false;

        // Every extension header takes at least 8 bytes, so that this ends.
        while (next is HopByHop or Routing or DestinationOptions or Fragment or Authentication)
        {
            if (rest.Length < 8)
                return null;
            var size = next switch
            {
                Fragment => 8,
                Authentication => (rest.Span[1] + 2) * 4,
                _ => (rest.Span[1] + 1) * 8,
            };
            if (next == Fragment)
            {
                var fragment = BinaryPrimitives.ReadUInt16BigEndian(rest.Span[2..]);
                moreFollow = (fragment & 1) != 0;
                if (fragment >> 3 != 0)
                    return null;
            }

            if (size > rest.Length)
                return null;
            next = rest.Span[0];
            rest = rest[size..];
            declared -= declared == int.MaxValue ? 0 : size;
        }

        return Carried(rest, declared, next, source, destination, moreFollow, quoted);
    }

    /// <summary>
    /// The length after the header. It is 0 in large segments that the network card was to cut, and in jumbograms: all there is.
    /// </summary>
    private static int Declared(int total, int header) => total == 0 ? int.MaxValue : total - header;

    private static Packet? Carried(
        ReadOnlyMemory<byte> bytes, int declared, byte protocol, IPAddress source, IPAddress destination, bool moreFollow, bool quoted)
    {
        if (declared < 0)
            return null;
        var isCut = declared != int.MaxValue && declared > bytes.Length;
        var packet = TransportDecoder.Decode(protocol, bytes[..Math.Min(declared, bytes.Length)], source, destination, quoted);
        return packet is { PortUnreachable: false } ? packet with { Incomplete = packet.Incomplete || isCut || moreFollow } : packet;
    }
}
