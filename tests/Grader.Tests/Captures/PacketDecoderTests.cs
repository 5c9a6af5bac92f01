using System.Net;
using Grader.Captures;
using Grader.Specs;
using Grader.Values;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Captures;

public sealed class PacketDecoderTests
{
    private static readonly HostPort Client = Frames.Client;
    private static readonly HostPort Server = Frames.Server;
    private static readonly HostPort Client6 = new(IPAddress.IPv6Loopback, 40_000);
    private static readonly HostPort Server6 = new(IPAddress.IPv6Loopback, 3500);
    private static readonly byte[] Hello = "hola"u8.ToArray();

    private static IEnumerable<TestCaseData> LinkLayers()
    {
        var ip = Frames.Ip(Client, Server, 17, Frames.Udp(Client, Server, Hello));
        yield return Layer("Ethernet", LinkType.Ethernet, Frames.Ethernet(ip));
        yield return Layer("Ethernet with a VLAN tag", LinkType.Ethernet, Frames.Ethernet(ip, 0x81, 0x00, 0, 5));
        yield return Layer("Ethernet with two VLAN tags", LinkType.Ethernet, Frames.Ethernet(ip, 0x88, 0xA8, 0, 5, 0x81, 0x00, 0, 6));
        yield return Layer("Linux cooked", LinkType.LinuxSll, [.. new byte[14], 0x08, 0x00, .. ip]);
        yield return Layer("Linux cooked 2", LinkType.LinuxSll2, [0x08, 0x00, .. new byte[18], .. ip]);
        yield return Layer("loopback, little-endian", LinkType.Null, [2, 0, 0, 0, .. ip]);
        yield return Layer("loopback, big-endian", LinkType.Loop, [0, 0, 0, 2, .. ip]);
        yield return Layer("raw", LinkType.Raw, ip);
        yield return Layer("raw of BSD", LinkType.RawBsd, ip);
        yield return Layer("raw of OpenBSD", LinkType.RawOpenBsd, ip);
        yield return Layer("IPv4", LinkType.IPv4, ip);

        static TestCaseData Layer(string name, int linkType, byte[] frame) => new TestCaseData(linkType, frame).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(LinkLayers))]
    public void A_datagram_is_found_below_every_link_layer(int linkType, byte[] frame)
    {
        var packet = PacketDecoder.Decode(linkType, frame).ShouldNotBeNull();

        PacketDecoder.Knows(linkType).ShouldBeTrue();
        packet.Transport.ShouldBe(Transport.Udp);
        packet.Source.ShouldBe(Client);
        packet.Destination.ShouldBe(Server);
        packet.Payload.ToArray().ShouldBe(Hello);
        packet.Incomplete.ShouldBeFalse();
    }

    [Test]
    public void A_segment_has_flags_numbers_and_payload()
    {
        var frame = Frames.TcpFrame(Server, Client, TcpFlags.Psh | TcpFlags.Ack, 0xFFFF_FFF0, 7, Hello);

        var packet = PacketDecoder.Decode(LinkType.Ethernet, frame).ShouldNotBeNull();

        packet.Transport.ShouldBe(Transport.Tcp);
        packet.Flags.ShouldBe(TcpFlags.Psh | TcpFlags.Ack);
        packet.Sequence.ShouldBe(0xFFFF_FFF0);
        packet.Acknowledgement.ShouldBe(7u);
        packet.Payload.ToArray().ShouldBe(Hello);
        packet.Source.ToString().ShouldBe("127.0.0.1:3500");
    }

    [Test]
    public void Padding_of_short_ethernet_frames_is_no_payload()
    {
        byte[] frame = [.. Frames.UdpFrame(Client, Server, Hello), .. new byte[14]];

        PacketDecoder.Decode(LinkType.Ethernet, frame).ShouldNotBeNull().Payload.ToArray().ShouldBe(Hello);
    }

    [Test]
    public void Options_of_IPv4_are_passed_over()
    {
        var ip = Frames.IPv4(Client, Server, 17, Frames.Udp(Client, Server, Hello), 0, 1, 1, 1, 0);

        PacketDecoder.Decode(LinkType.Raw, ip).ShouldNotBeNull().Payload.ToArray().ShouldBe(Hello);
    }

    [Test]
    public void Extension_headers_of_IPv6_are_passed_over()
    {
        byte[] body =
        [
            43, 0, 0, 0, 0, 0, 0, 0,
            51, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            60, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            17, 0, 0, 0, 0, 0, 0, 0,
            .. Frames.Udp(Client6, Server6, Hello),
        ];

        var packet = PacketDecoder.Decode(LinkType.Ethernet, Frames.Ethernet(Frames.IPv6(Client6, Server6, 0, body))).ShouldNotBeNull();

        packet.Source.ToString().ShouldBe("[::1]:40000");
        packet.Payload.ToArray().ShouldBe(Hello);
    }

    [Test]
    public void Of_a_fragmented_datagram_the_first_fragment_is_noted_and_the_others_are_nothing()
    {
        var udp = Frames.Udp(Client, Server, new byte[3000]);
        byte[] udp6First = [17, 0, 0, 1, 0, 0, 0, 9, .. udp[..1480]];
        byte[] udp6Second = [17, 0, 0x05, 0xC8, 0, 0, 0, 9, .. udp[1480..]];

        PacketDecoder.Decode(LinkType.Raw, Frames.IPv4(Client, Server, 17, udp[..1480], 0x2000)).ShouldNotBeNull().Incomplete.ShouldBeTrue();
        PacketDecoder.Decode(LinkType.Raw, Frames.IPv4(Client, Server, 17, udp[1480..], 185)).ShouldBeNull();
        PacketDecoder.Decode(LinkType.Raw, Frames.IPv6(Client6, Server6, 44, udp6First)).ShouldNotBeNull().Incomplete.ShouldBeTrue();
        PacketDecoder.Decode(LinkType.Raw, Frames.IPv6(Client6, Server6, 44, udp6Second)).ShouldBeNull();
    }

    [Test]
    public void A_frame_that_was_cut_when_captured_is_incomplete()
    {
        var frame = Frames.UdpFrame(Client, Server, new byte[100]);

        var packet = PacketDecoder.Decode(LinkType.Ethernet, frame.AsMemory(0, 96)).ShouldNotBeNull();

        packet.Incomplete.ShouldBeTrue();
        packet.Payload.Length.ShouldBe(96 - 14 - 20 - 8);
    }

    [Test]
    public void A_large_segment_without_a_length_takes_the_whole_frame()
    {
        var ip = Frames.Ip(Client, Server, 6, Frames.Tcp(Client, Server, TcpFlags.Ack, 1, 1, Hello));
        (ip[2], ip[3]) = (0, 0);

        PacketDecoder.Decode(LinkType.Raw, ip).ShouldNotBeNull().Payload.ToArray().ShouldBe(Hello);
    }

    [Test]
    public void A_port_unreachable_names_the_datagram_that_was_refused()
    {
        var refused = Frames.Ip(Client, Server, 17, Frames.Udp(Client, Server, Hello))[..28];
        var refused6 = Frames.Ip(Client6, Server6, 17, Frames.Udp(Client6, Server6, Hello));

        foreach (var (frame, from, to) in new[]
        {
            (Frames.Ip(Server, Client, 1, [3, 3, .. new byte[6], .. refused]), Client, Server),
            (Frames.Ip(Server6, Client6, 58, [1, 4, .. new byte[6], .. refused6]), Client6, Server6),
        })
        {
            var packet = PacketDecoder.Decode(LinkType.Raw, frame).ShouldNotBeNull();
            packet.PortUnreachable.ShouldBeTrue();
            packet.Source.ShouldBe(from);
            packet.Destination.ShouldBe(to);
            packet.Payload.IsEmpty.ShouldBeTrue();
        }
    }

    [Test]
    public void Anything_else_is_no_packet()
    {
        PacketDecoder.Decode(LinkType.Ethernet, (byte[])[.. new byte[12], 0x08, 0x06, .. new byte[28]]).ShouldBeNull();
        PacketDecoder.Decode(LinkType.Raw, Frames.Ip(Client, Server, 1, [8, 0, .. new byte[6]])).ShouldBeNull();
        PacketDecoder.Decode(LinkType.Raw, Frames.Ip(Client, Server, 1, [3, 1, .. new byte[60]])).ShouldBeNull();
        PacketDecoder.Decode(9999, Frames.UdpFrame(Client, Server, Hello)).ShouldBeNull();
        PacketDecoder.Knows(9999).ShouldBeFalse();
    }

    [TestCaseSource(nameof(LinkLayers))]
    public void A_frame_cut_anywhere_does_not_throw(int linkType, byte[] frame)
    {
        for (var length = 0; length < frame.Length; length++)
            PacketDecoder.Decode(linkType, frame.AsMemory(0, length))?.Incomplete.ShouldBeTrue();
    }

    [Test]
    public void Random_bytes_do_not_throw()
    {
        var random = new SeededRandom(2, "frames");
        int[] linkTypes = [LinkType.Ethernet, LinkType.LinuxSll, LinkType.LinuxSll2, LinkType.Null, LinkType.Raw];
        byte[] protocols = [0, 1, 6, 17, 43, 44, 51, 58, 60];
        for (var round = 0; round < 50_000; round++)
        {
            var frame = new byte[random.Between(0, 120)];
            random.Fill(frame);
            if (frame.Length > 9)
                (frame[0], frame[6], frame[9]) = ((byte)(random.Chance(1, 2) ? 0x45 : 0x60), random.Pick(protocols), random.Pick(protocols));
            Should.NotThrow(() => PacketDecoder.Decode(random.Pick(linkTypes), frame));
        }
    }
}
