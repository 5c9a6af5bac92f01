using System.Buffers.Binary;
using System.Net;
using Grader.Specs;

namespace Grader.Captures;

/// <summary>UDP (RFC 768), TCP (RFC 9293), and the port-unreachable errors of ICMP (RFC 792) and ICMPv6 (RFC 4443).</summary>
internal static class TransportDecoder
{
    private const byte Icmp = 1;
    private const byte Tcp = 6;
    private const byte Udp = 17;
    private const byte IcmpV6 = 58;
    private const int UdpHeader = 8;
    private const int TcpHeader = 20;
    private const int IcmpHeader = 8;
    private const int QuotedAtLeast = 8;

    public static Packet? Decode(byte protocol, ReadOnlyMemory<byte> bytes, IPAddress source, IPAddress destination, bool quoted) =>
        protocol switch
        {
            Udp when quoted => Quoted(bytes.Span, Transport.Udp, source, destination),
            Tcp when quoted => Quoted(bytes.Span, Transport.Tcp, source, destination),
            Udp => Datagram(bytes, source, destination),
            Tcp => Segment(bytes, source, destination),
            Icmp when !quoted => Unreachable(bytes, type: 3, code: 3),
            IcmpV6 when !quoted => Unreachable(bytes, type: 1, code: 4),
            _ => null,
        };

    private static Packet? Datagram(ReadOnlyMemory<byte> bytes, IPAddress source, IPAddress destination)
    {
        if (bytes.Length < UdpHeader)
            return null;
        int declared = BinaryPrimitives.ReadUInt16BigEndian(bytes.Span[4..]);

        // 0 is a jumbogram's length (RFC 2675): all there is.
        if (declared == 0)
            declared = bytes.Length;
        if (declared < UdpHeader)
            return null;
        return Between(bytes.Span, Transport.Udp, source, destination) with
        {
            Payload = bytes[UdpHeader..Math.Min(declared, bytes.Length)],
            Incomplete = declared > bytes.Length,
        };
    }

    private static Packet? Segment(ReadOnlyMemory<byte> bytes, IPAddress source, IPAddress destination)
    {
        if (bytes.Length < TcpHeader)
            return null;
        var header = (bytes.Span[12] >> 4) * 4;
        if (header < TcpHeader || header > bytes.Length)
            return null;
        return Between(bytes.Span, Transport.Tcp, source, destination) with
        {
            Flags = (TcpFlags)(bytes.Span[13] & 0x3F),
            Sequence = BinaryPrimitives.ReadUInt32BigEndian(bytes.Span[4..]),
            Acknowledgement = BinaryPrimitives.ReadUInt32BigEndian(bytes.Span[8..]),
            Window = BinaryPrimitives.ReadUInt16BigEndian(bytes.Span[14..]),
            Payload = bytes[header..],
        };
    }

    private static Packet? Unreachable(ReadOnlyMemory<byte> bytes, byte type, byte code) =>
        bytes.Length < IcmpHeader || bytes.Span[0] != type || bytes.Span[1] != code
            ? null
            : IpDecoder.Decode(bytes[IcmpHeader..], quoted: true) is { } refused ? refused with { PortUnreachable = true } : null;

    /// <summary>
    /// Errors quote at least the first 8 bytes of what they answer: enough for the ports, not for the whole header of TCP.
    /// </summary>
    private static Packet? Quoted(ReadOnlySpan<byte> bytes, Transport transport, IPAddress source, IPAddress destination) =>
        bytes.Length < QuotedAtLeast ? null : Between(bytes, transport, source, destination);

    private static Packet Between(ReadOnlySpan<byte> header, Transport transport, IPAddress source, IPAddress destination) =>
        new(
            new HostPort(source, BinaryPrimitives.ReadUInt16BigEndian(header)),
            new HostPort(destination, BinaryPrimitives.ReadUInt16BigEndian(header[2..])),
            transport);
}
