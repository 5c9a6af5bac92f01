using System.Net;
using Grader.Captures;
using Grader.Judging;
using Grader.Specs;
using Grader.Values;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Captures;

public sealed class CaptureJudgeTests
{
    private const string Name = "captura.pcap";
    private static readonly Endpoint Udp = new(Transport.Udp, 3500);
    private static readonly Endpoint Tcp = new(Transport.Tcp, 3500);
    private static readonly HostPort Client = Frames.Client;
    private static readonly HostPort Server = Frames.Server;
    private static readonly byte[] Hello = "Hola Mundo!"u8.ToArray();

    private static readonly byte[] Syn = FromClient(TcpFlags.Syn, 0, []);
    private static readonly byte[] SynAck = FromServer(TcpFlags.Syn | TcpFlags.Ack, 0, []);
    private static readonly byte[] Request = FromClient(TcpFlags.Psh | TcpFlags.Ack, 1, Hello);
    private static readonly byte[] Answer = FromServer(TcpFlags.Psh | TcpFlags.Ack, 1, Hello);
    private static readonly byte[] Fin = FromServer(TcpFlags.Fin | TcpFlags.Ack, 12, []);

    [Test]
    public void A_datagram_and_its_echo_are_the_exchange()
    {
        Judge(Udp, Frames.UdpFrame(Client, Server, Hello), Frames.UdpFrame(Server, Client, Hello)).ShouldBeNull();
    }

    [TestCase(RealCaptures.Loopback, TestName = "What_tcpdump_wrote_of_the_loopback_shows_both_exchanges")]
    [TestCase(RealCaptures.Any, TestName = "What_tcpdump_wrote_of_any_interface_shows_both_exchanges")]
    public void What_tcpdump_wrote_shows_both_exchanges(string base64)
    {
        var file = Convert.FromBase64String(base64);

        CaptureJudge.Judge(Name, file, Udp with { Port = 3599 }).ShouldBeNull();
        CaptureJudge.Judge(Name, file, Tcp with { Port = 3599 }).ShouldBeNull();
        CaptureJudge.Judge(Name, file, Tcp).ShouldNotBeNull().Code.ShouldBe("capture.no-request");
    }

    [Test]
    public void Packets_that_come_twice_and_other_traffic_do_not_matter()
    {
        var other = Frames.UdpFrame(new HostPort(IPAddress.Loopback, 5353), new HostPort(IPAddress.Loopback, 53), Hello);
        var (ask, echo) = (Frames.UdpFrame(Client, Server, Hello), Frames.UdpFrame(Server, Client, Hello));

        Judge(Udp, other, ask, ask, Syn, echo, echo, other).ShouldBeNull();
        Judge(Tcp, Syn, Syn, SynAck, SynAck, ask, Request, Request, Answer, Answer, Fin, Fin).ShouldBeNull();
    }

    [Test]
    public void A_request_that_nobody_echoed_has_no_answer()
    {
        var stranger = Client with { Port = 41_000 };

        Code(Udp, Frames.UdpFrame(Client, Server, Hello)).ShouldBe("capture.no-answer");
        Code(Udp, Frames.UdpFrame(Client, Server, Hello), Frames.UdpFrame(Server, stranger, Hello)).ShouldBe("capture.no-answer");
        Code(Udp, Frames.UdpFrame(Client, Server, Hello), Frames.UdpFrame(Server, Client, "HOLA MUNDO!"u8.ToArray())).ShouldBe("capture.no-answer");
    }

    [Test]
    public void A_closed_ports_refusal_is_no_answer()
    {
        var request = Frames.Ip(Client, Server, 17, Frames.Udp(Client, Server, Hello));
        var refusal = Frames.Ethernet(Frames.Ip(Server, Client, 1, [3, 3, .. new byte[6], .. request]));

        Code(Udp, Frames.Ethernet(request), refusal).ShouldBe("capture.no-answer");
    }

    [Test]
    public void Traffic_of_other_ports_is_no_request()
    {
        var elsewhere = Server with { Port = 5000 };

        Code(Udp, Frames.UdpFrame(Client, elsewhere, Hello), Frames.UdpFrame(elsewhere, Client, Hello)).ShouldBe("capture.no-request");
        Code(Tcp, Frames.TcpFrame(Client, elsewhere, TcpFlags.Syn, 1, 0, [])).ShouldBe("capture.no-request");
    }

    [Test]
    public void The_other_transport_is_named()
    {
        var finding = Judge(Udp, Syn, SynAck, Request, Answer, Fin).ShouldNotBeNull();

        finding.Code.ShouldBe("capture.wrong-transport");
        finding.Parameters["name"].ShouldBe(Name);
        finding.Parameters["endpoint"].ShouldBe("udp/3500");
        finding.Parameters["seen"].ShouldBe("tcp/3500");
    }

    [Test]
    public void A_connection_must_have_it_all()
    {
        Judge(Tcp, Syn, SynAck, Request, Answer, Fin).ShouldBeNull();
        Judge(Tcp, Syn, SynAck, Request, Answer, FromClient(TcpFlags.Rst, 12, [])).ShouldBeNull();
        Code(Tcp, Syn).ShouldBe("capture.no-handshake");
        Code(Tcp, Syn, FromServer(TcpFlags.Rst | TcpFlags.Ack, 0, [])).ShouldBe("capture.no-handshake");
        Code(Tcp, Request, Answer, Fin).ShouldBe("capture.no-handshake");
        Code(Tcp, Syn, SynAck, Fin).ShouldBe("capture.no-request");
        Code(Tcp, Syn, SynAck, Request, Fin).ShouldBe("capture.no-answer");
        Code(Tcp, Syn, SynAck, Request, Answer).ShouldBe("capture.no-end");
    }

    [Test]
    public void Streams_are_put_together_whatever_the_order_and_the_repetitions()
    {
        Judge(
            Tcp,
            Syn,
            SynAck,
            FromClient(TcpFlags.Ack, 1 + 5, Hello[5..]),
            FromClient(TcpFlags.Ack, 1, Hello[..5]),
            FromClient(TcpFlags.Ack, 1 + 3, Hello[3..7]),
            FromClient(TcpFlags.Ack, 0, [0]),
            Answer,
            Fin).ShouldBeNull();
    }

    [Test]
    public void A_stream_with_a_hole_is_not_the_same_payload()
    {
        Code(Tcp, Syn, SynAck, Request, FromServer(TcpFlags.Ack, 1, Hello[..4]), FromServer(TcpFlags.Ack, 7, Hello[6..]), Fin).ShouldBe("capture.no-answer");
    }

    [Test]
    public void Sequence_numbers_may_wrap_around()
    {
        const uint start = uint.MaxValue - 3;
        byte[][] frames =
        [
            Frames.TcpFrame(Client, Server, TcpFlags.Syn, start, 0, []),
            Frames.TcpFrame(Server, Client, TcpFlags.Syn | TcpFlags.Ack, uint.MaxValue, unchecked(start + 1), []),
            Frames.TcpFrame(Client, Server, TcpFlags.Ack, unchecked(start + 1), 0, Hello),
            Frames.TcpFrame(Server, Client, TcpFlags.Ack | TcpFlags.Fin, 0, 0, Hello),
        ];

        Judge(Tcp, frames).ShouldBeNull();
    }

    [Test]
    public void Of_several_connections_the_most_complete_one_counts()
    {
        byte[][] again =
        [
            Frames.TcpFrame(Client, Server, TcpFlags.Syn, 9000, 0, []),
            Frames.TcpFrame(Server, Client, TcpFlags.Syn | TcpFlags.Ack, 700, 9001, []),
            Frames.TcpFrame(Client, Server, TcpFlags.Ack, 9001, 701, Hello),
        ];

        Code(Tcp, [Syn, SynAck, .. again]).ShouldBe("capture.no-answer");
        Judge(Tcp, [.. again, Syn, SynAck, Request, Answer, Fin]).ShouldBeNull();
        Judge(Tcp, [Syn, SynAck, Request, Answer, Fin, .. again]).ShouldBeNull();
    }

    [Test]
    public void A_file_that_is_no_capture_is_told_from_one_without_packets()
    {
        CaptureJudge.Judge(Name, PngMaker.Make(4, new SeededRandom(1, "image")), Udp).ShouldNotBeNull().Code.ShouldBe("capture.unreadable");
        CaptureJudge.Judge(Name, CaptureFiles.Pcap().AsMemory(0, 10), Udp).ShouldNotBeNull().Code.ShouldBe("capture.unreadable");
        CaptureJudge.Judge(Name, Array.Empty<byte>(), Udp).ShouldNotBeNull().Code.ShouldBe("capture.empty");
        CaptureJudge.Judge(Name, CaptureFiles.Pcap(), Udp).ShouldNotBeNull().Code.ShouldBe("capture.empty");
    }

    [Test]
    public void A_capture_of_a_link_that_is_not_known_is_unreadable()
    {
        var file = new CaptureFiles(bigEndian: false).Pcap(0xA1B2C3D4, 249, 0, Frames.UdpFrame(Client, Server, Hello));

        CaptureJudge.Judge(Name, file, Udp).ShouldNotBeNull().Code.ShouldBe("capture.unreadable");
    }

    [Test]
    public void A_capture_that_breaks_off_after_the_exchange_still_shows_it()
    {
        var file = CaptureFiles.Pcap(Frames.UdpFrame(Client, Server, Hello), Frames.UdpFrame(Server, Client, Hello), new byte[60]);

        CaptureJudge.Judge(Name, file.AsMemory(0, file.Length - 30), Udp).ShouldBeNull();
    }

    [Test]
    public void Every_finding_has_the_catalogs_parameters()
    {
        Finding?[] findings = [Judge(Udp, Syn), Judge(Udp), Judge(Tcp, Syn), Judge(Udp, Frames.UdpFrame(Client, Server, Hello)), Judge(Tcp, Syn, SynAck)];

        foreach (var finding in findings)
            finding.ShouldNotBeNull().Parameters.Keys.Order().ShouldBe(FindingCatalog.All[finding.Code].Order());
    }

    private static Finding? Judge(Endpoint on, params byte[][] frames) => CaptureJudge.Judge(Name, CaptureFiles.Pcap(frames), on);

    private static string? Code(Endpoint on, params byte[][] frames) => Judge(on, frames)?.Code;

    private static byte[] FromClient(TcpFlags flags, uint offset, byte[] payload) => Frames.TcpFrame(Client, Server, flags, 1000 + offset, 5000, payload);

    private static byte[] FromServer(TcpFlags flags, uint offset, byte[] payload) => Frames.TcpFrame(Server, Client, flags, 5000 + offset, 1001, payload);
}
