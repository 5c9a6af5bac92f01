using System.Buffers.Binary;

namespace Grader.Values;

/// <summary>
/// Makes PNG images (RFC 2083) of random pixels: 8 bits of red, green and blue each. Random pixels do not compress, so they are stored
/// as they are (RFC 1951, section 3.2.4), which keeps the bytes the same whatever version of a compressor is at hand.
/// </summary>
internal static class PngMaker
{
    private const int BytesPerPixel = 3;
    private const int LargestStoredBlock = 65_535;
    private const byte BitDepth = 8;
    private const byte TrueColor = 2;
    private const uint AdlerModulus = 65_521;

    /// <param name="side">Pixels on each side, from 1; the file takes a little more than three bytes for each.</param>
    public static byte[] Make(int side, SeededRandom random)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(side, 1);
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        WriteChunk(file, "IHDR"u8, Header(side));
        WriteChunk(file, "IDAT"u8, Zlib(Pixels(side, random)));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Header(int side)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, side);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), side);
        header[8] = BitDepth;
        header[9] = TrueColor;
        return header;
    }

    /// <summary>Rows of pixels, each behind a byte that says that it is not filtered.</summary>
    private static byte[] Pixels(int side, SeededRandom random)
    {
        var row = 1 + (side * BytesPerPixel);
        var pixels = new byte[checked(side * row)];
        for (var start = 0; start < pixels.Length; start += row)
            random.Fill(pixels.AsSpan(start + 1, row - 1));
        return pixels;
    }

    /// <summary>A zlib stream (RFC 1950) of stored blocks.</summary>
    private static byte[] Zlib(byte[] data)
    {
        using var zlib = new MemoryStream();
        zlib.Write([0x78, 0x01]);
        Span<byte> head = stackalloc byte[5];
        for (var start = 0; start < data.Length; start += LargestStoredBlock)
        {
            var length = Math.Min(LargestStoredBlock, data.Length - start);
            head[0] = (byte)(start + length == data.Length ? 1 : 0);
            BinaryPrimitives.WriteUInt16LittleEndian(head[1..], (ushort)length);
            BinaryPrimitives.WriteUInt16LittleEndian(head[3..], (ushort)~length);
            zlib.Write(head);
            zlib.Write(data, start, length);
        }

        WriteBigEndian(zlib, Adler32(data));
        return zlib.ToArray();
    }

    private static void WriteChunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        WriteBigEndian(file, (uint)data.Length);
        file.Write(type);
        file.Write(data);
        WriteBigEndian(file, Crc32.End(Crc32.Add(Crc32.Add(Crc32.Start, type), data)));
    }

    private static void WriteBigEndian(MemoryStream to, uint value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        to.Write(bytes);
    }

    private static uint Adler32(ReadOnlySpan<byte> data)
    {
        var (a, b) = (1u, 0u);
        foreach (var octet in data)
        {
            a = (a + octet) % AdlerModulus;
            b = (b + a) % AdlerModulus;
        }

        return (b << 16) | a;
    }
}
