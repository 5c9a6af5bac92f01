using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using Grader.Captures;

namespace Grader.Tests.Captures;

/// <summary>Frames made by hand, byte for byte as the RFCs lay them out; checksums are left at zero, nobody looks at them.</summary>
internal static class Frames
{
    public static readonly HostPort Client = new(IPAddress.Loopback, 40_000);
    public static readonly HostPort Server = new(IPAddress.Loopback, 3500);

    public static byte[] UdpFrame(HostPort from, HostPort to, byte[] payload) => Ethernet(Ip(from, to, 17, Udp(from, to, payload)));

    public static byte[] TcpFrame(HostPort from, HostPort to, TcpFlags flags, uint sequence, uint acknowledgement, byte[] payload) =>
        Ethernet(Ip(from, to, 6, Tcp(from, to, flags, sequence, acknowledgement, payload)));

    public static byte[] Ethernet(byte[] ip, params byte[] tags) =>
        [.. new byte[12], .. tags, .. ip[0] >> 4 == 4 ? new byte[] { 0x08, 0x00 } : [0x86, 0xDD], .. ip];

    public static byte[] Udp(HostPort from, HostPort to, byte[] payload) =>
        [.. Big16(from.Port), .. Big16(to.Port), .. Big16(8 + payload.Length), 0, 0, .. payload];

    public static byte[] Tcp(HostPort from, HostPort to, TcpFlags flags, uint sequence, uint acknowledgement, byte[] payload) =>
    [
        .. Big16(from.Port), .. Big16(to.Port), .. Big32(sequence), .. Big32(acknowledgement), 0x60, (byte)flags, 0xFF, 0xFF, 0, 0, 0, 0,

        // A maximum segment size, so that the header is not of the smallest size.
        2, 4, 0x05, 0xB4, .. payload,
    ];

    public static byte[] Ip(HostPort from, HostPort to, byte protocol, byte[] body) =>
        from.Address.AddressFamily == AddressFamily.InterNetwork ? IPv4(from, to, protocol, body) : IPv6(from, to, protocol, body);

    public static byte[] IPv4(HostPort from, HostPort to, byte protocol, byte[] body, int fragment = 0, params byte[] options) =>
    [
        (byte)(0x45 + (options.Length / 4)), 0, .. Big16(20 + options.Length + body.Length), 0, 1, .. Big16(fragment), 64, protocol, 0, 0,
        .. from.Address.GetAddressBytes(), .. to.Address.GetAddressBytes(), .. options, .. body,
    ];

    public static byte[] IPv6(HostPort from, HostPort to, byte next, byte[] body) =>
        [0x60, 0, 0, 0, .. Big16(body.Length), next, 64, .. from.Address.GetAddressBytes(), .. to.Address.GetAddressBytes(), .. body];

    public static byte[] Big16(int value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)value);
        return bytes;
    }

    public static byte[] Big32(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }
}
