using Grader.Captures;
using Grader.Values;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Captures;

public sealed class CaptureReaderTests
{
    private static readonly byte[] First = [1, 2, 3, 4, 5];
    private static readonly byte[] Second = [6, 7];

    [TestCase(false, 0xA1B2C3D4, 123_456u, 123_456_000)]
    [TestCase(true, 0xA1B2C3D4, 123_456u, 123_456_000)]
    [TestCase(false, 0xA1B23C4D, 123_456_789u, 123_456_789)]
    [TestCase(true, 0xA1B23C4D, 123_456_789u, 123_456_789)]
    public void A_pcap_is_read_in_either_byte_order_and_resolution(bool bigEndian, uint magic, uint fraction, int nanoseconds)
    {
        var reading = CaptureReader.Read(new CaptureFiles(bigEndian).Pcap(magic, LinkType.LinuxSll2, fraction, First, Second));

        reading.Trouble.ShouldBe(CaptureTrouble.None);
        reading.Frames.Select(frame => frame.Bytes.ToArray()).ShouldBe([First, Second]);
        reading.Frames[0].LinkType.ShouldBe(LinkType.LinuxSll2);
        reading.Frames[0].Nanoseconds.ShouldBe(1_700_000_000_000_000_000 + nanoseconds);
    }

    [TestCase(false)]
    [TestCase(true)]
    public void A_pcapng_is_read_in_either_byte_order(bool bigEndian)
    {
        var files = new CaptureFiles(bigEndian);
        byte[] file =
        [
            .. files.Section(),
            .. files.Interface(LinkType.Ethernet),
            .. files.Interface(LinkType.Null, 4),
            .. files.Block(0x0BAD, [9, 9, 9, 9]),
            .. files.Enhanced(1, 1_700_000_000_000_001, First),
            .. files.Simple(Second, 2),
        ];

        var reading = CaptureReader.Read(file);

        reading.Trouble.ShouldBe(CaptureTrouble.None);
        reading.Frames.Select(frame => frame.Bytes.ToArray()).ShouldBe([First, Second]);
        reading.Frames.Select(frame => frame.LinkType).ShouldBe([LinkType.Null, LinkType.Ethernet]);
        reading.Frames.Select(frame => frame.Nanoseconds).ShouldBe([1_700_000_000_000_001_000, 0]);
    }

    [TestCase(9, 1_700_000_000_000_000_005ul, 0, 1_700_000_000_000_000_005)]
    [TestCase(3, 1_700_000_000_005ul, 0, 1_700_000_000_005_000_000)]
    [TestCase(0x80 | 10, 1024ul + 512, 0, 1_500_000_000)]
    [TestCase(6, 5_000_000ul, 7, 12_000_000_000)]
    [TestCase(0, ulong.MaxValue, 0, long.MaxValue)]
    [TestCase(0x7F, ulong.MaxValue, 0, 1_844_674_407)]
    [TestCase(0xFF, ulong.MaxValue, 0, 1_999_999_999)]
    public void An_interface_says_what_its_times_mean(int resolution, ulong ticks, byte offset, long nanoseconds)
    {
        var files = new CaptureFiles(bigEndian: false);
        byte[] options = [.. files.Option(2, 1, 2, 3), .. files.Option(9, (byte)resolution), .. files.Option(14, offset, 0, 0, 0, 0, 0, 0, 0), .. files.Option(0)];

        var reading = CaptureReader.Read((byte[])[.. files.Section(), .. files.Interface(1, 0, options), .. files.Enhanced(0, ticks, First)]);

        reading.Frames.ShouldHaveSingleItem().Nanoseconds.ShouldBe(nanoseconds);
    }

    [Test]
    public void A_simple_packet_is_cut_to_what_the_interface_keeps()
    {
        var files = new CaptureFiles(bigEndian: false);

        var reading = CaptureReader.Read((byte[])[.. files.Section(), .. files.Interface(1, 5), .. files.Simple(First, 1500)]);

        reading.Frames.ShouldHaveSingleItem().Bytes.ToArray().ShouldBe(First);
    }

    [Test]
    public void A_second_section_has_its_own_byte_order_and_interfaces()
    {
        var (little, big) = (new CaptureFiles(bigEndian: false), new CaptureFiles(bigEndian: true));
        byte[] file =
        [
            .. little.Section(), .. little.Interface(LinkType.Ethernet), .. little.Enhanced(0, 0, First),
            .. big.Section(), .. big.Interface(LinkType.Raw), .. big.Enhanced(0, 0, Second),
        ];

        CaptureReader.Read(file).Frames.Select(frame => frame.LinkType).ShouldBe([LinkType.Ethernet, LinkType.Raw]);
    }

    [Test]
    public void Nothing_at_all_and_a_capture_of_nothing_are_empty()
    {
        CaptureReader.Read(ReadOnlyMemory<byte>.Empty).Trouble.ShouldBe(CaptureTrouble.Empty);
        CaptureReader.Read(CaptureFiles.Pcap()).Trouble.ShouldBe(CaptureTrouble.Empty);
        CaptureReader.Read(new CaptureFiles(bigEndian: true).Section()).Trouble.ShouldBe(CaptureTrouble.Empty);
    }

    [Test]
    public void A_renamed_image_or_text_is_not_a_capture()
    {
        CaptureReader.Read(PngMaker.Make(8, new SeededRandom(1, "image"))).Trouble.ShouldBe(CaptureTrouble.NotACapture);
        CaptureReader.Read("no"u8.ToArray()).Trouble.ShouldBe(CaptureTrouble.NotACapture);
        CaptureReader.Read("una captura de pantalla"u8.ToArray()).Trouble.ShouldBe(CaptureTrouble.NotACapture);
    }

    [Test]
    public void A_pcap_cut_anywhere_gives_the_packets_before_the_cut()
    {
        var whole = CaptureFiles.Pcap(First, Second);
        var ends = new[] { 24, 24 + 16 + First.Length, whole.Length };
        for (var length = 4; length < whole.Length; length++)
        {
            var reading = CaptureReader.Read(whole.AsMemory(0, length));
            reading.Frames.Count.ShouldBe(Math.Max(0, ends.Count(end => end <= length) - 1));
            reading.Trouble.ShouldBe(length == 24 ? CaptureTrouble.Empty : ends.Contains(length) ? CaptureTrouble.None : CaptureTrouble.Truncated);
        }
    }

    [Test]
    public void A_pcapng_cut_anywhere_gives_the_packets_before_the_cut()
    {
        var files = new CaptureFiles(bigEndian: true);
        byte[] start = [.. files.Section(), .. files.Interface(1), .. files.Enhanced(0, 0, First)];
        byte[] whole = [.. start, .. files.Enhanced(0, 0, Second)];
        for (var length = 4; length < whole.Length; length++)
        {
            var reading = CaptureReader.Read(whole.AsMemory(0, length));
            reading.Frames.Count.ShouldBe(length >= start.Length ? 1 : 0);
            if (reading.Trouble != CaptureTrouble.Truncated)
                new[] { files.Section().Length, files.Section().Length + files.Interface(1).Length, start.Length }.ShouldContain(length);
        }
    }

    [TestCase(uint.MaxValue)]
    [TestCase(0x8000_0000u)]
    [TestCase(0u)]
    [TestCase(8u)]
    [TestCase(13u)]
    public void A_block_with_an_impossible_length_ends_the_reading(uint length)
    {
        var files = new CaptureFiles(bigEndian: false);

        var reading = CaptureReader.Read((byte[])[.. files.Section(), .. files.Four(5), .. files.Four(length), .. new byte[64]]);

        reading.Trouble.ShouldBe(CaptureTrouble.Truncated);
    }

    [Test]
    public void A_packet_of_an_interface_that_was_never_described_ends_the_reading()
    {
        var files = new CaptureFiles(bigEndian: false);

        CaptureReader.Read((byte[])[.. files.Section(), .. files.Enhanced(7, 0, First)]).Trouble.ShouldBe(CaptureTrouble.Truncated);
        CaptureReader.Read((byte[])[.. files.Section(), .. files.Simple(First, 5)]).Trouble.ShouldBe(CaptureTrouble.Truncated);
    }

    [Test]
    public void Random_damage_never_throws_and_never_hangs()
    {
        var random = new SeededRandom(1, "damage");
        var files = new CaptureFiles(bigEndian: false);
        var udp = Frames.UdpFrame(Frames.Client, Frames.Server, First);
        byte[][] originals =
        [
            CaptureFiles.Pcap(udp, udp),
            [.. files.Section(), .. files.Interface(1, 0, files.Option(9, 9)), .. files.Enhanced(0, 1, udp), .. files.Simple(udp, 10)],
        ];
        for (var round = 0; round < 20_000; round++)
        {
            var file = random.Pick(originals).ToArray();
            for (var changes = random.Between(1, 8); changes > 0; changes--)
                file[random.Below(file.Length)] = (byte)random.Below(256);
            var reading = CaptureReader.Read(file);
            reading.Frames.Count.ShouldBeLessThanOrEqualTo(file.Length / 16);
            foreach (var frame in reading.Frames)
                PacketDecoder.Decode(frame.LinkType, frame.Bytes);
        }
    }

    [Test]
    public void A_file_of_more_packets_than_are_kept_says_so()
    {
        var file = new byte[24 + (16 * (CaptureReader.MaxFrames + 1))];
        CaptureFiles.Pcap().CopyTo(file, 0);

        var reading = CaptureReader.Read(file);

        reading.Trouble.ShouldBe(CaptureTrouble.TooLarge);
        reading.Frames.Count.ShouldBe(CaptureReader.MaxFrames);
    }

    [TestCase(true, 1_700_000_000_123_456_789)]
    [TestCase(false, 1_700_000_000_123_456_000)]
    public void What_the_writer_writes_the_reader_reads(bool nanoseconds, long expected)
    {
        using var stream = new MemoryStream();
        var writer = new PcapWriter(stream, nanoseconds);
        writer.Write(1_700_000_000_123_456_789, First);
        writer.Write(1_700_000_000_123_456_789, new byte[300_000]);

        var reading = CaptureReader.Read(stream.ToArray());

        reading.Trouble.ShouldBe(CaptureTrouble.None);
        reading.Frames.Select(frame => frame.Nanoseconds).ShouldBe([expected, expected]);
        reading.Frames.Select(frame => frame.Bytes.Length).ShouldBe([First.Length, 262_144]);
    }
}
