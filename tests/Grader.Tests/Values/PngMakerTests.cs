using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Grader.Values;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Values;

public sealed class PngMakerTests
{
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(147)]
    [TestCase(148)]
    [TestCase(300)]
    public void The_image_can_be_read_back(int side)
    {
        var png = PngMaker.Make(side, new SeededRandom(1, "image"));

        png[..8].ShouldBe([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var chunks = Chunks(png);
        chunks.Select(chunk => chunk.Type).ShouldBe(["IHDR", "IDAT", "IEND"]);
        BinaryPrimitives.ReadInt32BigEndian(chunks[0].Data).ShouldBe(side);
        BinaryPrimitives.ReadInt32BigEndian(chunks[0].Data.AsSpan(4)).ShouldBe(side);
        chunks[0].Data[8..].ShouldBe([8, 2, 0, 0, 0]);
        var pixels = Inflate(chunks[1].Data);
        pixels.Length.ShouldBe(side * (1 + (3 * side)));
        Enumerable.Range(0, side).ShouldAllBe(row => pixels[row * (1 + (3 * side))] == 0);
    }

    [Test]
    public void A_large_image_stays_large()
    {
        PngMaker.Make(1024, new SeededRandom(1, "image")).Length.ShouldBeGreaterThan(3 * 1024 * 1024);
    }

    [Test]
    public void The_image_of_a_seed_is_pinned_for_ever()
    {
        Convert.ToHexString(SHA256.HashData(PngMaker.Make(16, new SeededRandom(42, "image")))).ShouldBe("EDAA7BFB3881DD369F989B41012672D2BC497646148FC5149AEF751F09B3875D");
    }

    private static List<(string Type, byte[] Data)> Chunks(byte[] png)
    {
        var chunks = new List<(string, byte[])>();
        for (var i = 8; i < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(i));
            var body = png[(i + 4)..(i + 8 + length)];
            BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(i + 8 + length)).ShouldBe(Crc32(body));
            chunks.Add((Encoding.ASCII.GetString(body, 0, 4), body[4..]));
            i += 12 + length;
        }

        return chunks;
    }

    /// <summary>As the PNG specification writes it out (RFC 2083, section 15), without a table.</summary>
    private static uint Crc32(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var octet in data)
        {
            crc ^= octet;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        }

        return ~crc;
    }

    /// <summary>The framework's reader also compares the checksum at the end.</summary>
    private static byte[] Inflate(byte[] zlib)
    {
        using var pixels = new MemoryStream();
        using var inflating = new ZLibStream(new MemoryStream(zlib), CompressionMode.Decompress);
        inflating.CopyTo(pixels);
        return pixels.ToArray();
    }
}
