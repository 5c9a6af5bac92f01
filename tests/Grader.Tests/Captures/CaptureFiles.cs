using System.Buffers.Binary;
using Grader.Captures;

namespace Grader.Tests.Captures;

/// <summary>Capture files made by hand in either byte order.</summary>
internal sealed class CaptureFiles(bool bigEndian)
{
    public static byte[] Pcap(params byte[][] frames) => new CaptureFiles(bigEndian: false).Pcap(0xA1B2C3D4, LinkType.Ethernet, 0, frames);

    public byte[] Pcap(uint magic, int linkType, uint fraction, params byte[][] frames) =>
    [
        .. Four(magic), .. Two(2), .. Two(4), .. Four(0), .. Four(0), .. Four(65_535), .. Four((uint)linkType),
        .. frames.SelectMany(frame =>
            (byte[])[.. Four(1_700_000_000), .. Four(fraction), .. Four((uint)frame.Length), .. Four((uint)frame.Length), .. frame]),
    ];

    public byte[] Section() => Block(0x0A0D0D0A, [.. Four(0x1A2B3C4D), .. Two(1), .. Two(0), .. Enumerable.Repeat((byte)0xFF, 8)]);

    public byte[] Interface(int linkType, uint snapLength = 0, params byte[] options) =>
        Block(1, [.. Two((ushort)linkType), .. Two(0), .. Four(snapLength), .. options]);

    public byte[] Option(ushort code, params byte[] value) => [.. Two(code), .. Two((ushort)value.Length), .. Padded(value)];

    public byte[] Enhanced(uint interfaceId, ulong ticks, byte[] frame) => Block(
        6, [.. Four(interfaceId), .. Four((uint)(ticks >> 32)), .. Four((uint)ticks), .. Four((uint)frame.Length), .. Four((uint)frame.Length), .. Padded(frame)]);

    public byte[] Simple(byte[] kept, uint originalLength) => Block(3, [.. Four(originalLength), .. Padded(kept)]);

    public byte[] Block(uint type, byte[] body) => [.. Four(type), .. Four((uint)body.Length + 12), .. body, .. Four((uint)body.Length + 12)];

    public byte[] Four(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, bigEndian ? BinaryPrimitives.ReverseEndianness(value) : value);
        return bytes;
    }

    private byte[] Two(ushort value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, bigEndian ? BinaryPrimitives.ReverseEndianness(value) : value);
        return bytes;
    }

    private static byte[] Padded(byte[] bytes) => [.. bytes, .. new byte[(4 - (bytes.Length % 4)) % 4]];
}
