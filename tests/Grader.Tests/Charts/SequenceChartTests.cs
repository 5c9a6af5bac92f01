using Grader.Captures;
using Grader.Charts;
using Grader.Reports;
using Grader.Reports.Charts;
using Grader.Specs;
using Grader.Tests.Captures;
using Grader.Tests.Reports;
using Grader.Texts;
using Grader.Transcripts;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Charts;

/// <summary>Who sent what to whom, as captured.</summary>
internal sealed class SequenceChartTests
{
    private const TcpFlags SynAck = TcpFlags.Syn | TcpFlags.Ack;
    private const TcpFlags Data = TcpFlags.Psh | TcpFlags.Ack;
    private const TcpFlags FinAck = TcpFlags.Fin | TcpFlags.Ack;

    private static readonly Phrases Texts = Phrases.Load();
    private static readonly HostPort Client = WireSample.At("127.0.0.1:40001");
    private static readonly HostPort Second = WireSample.At("127.0.0.1:40002");
    private static readonly HostPort Server = WireSample.At("127.0.0.1:3500");
    private static readonly HostPort Wrong = WireSample.At("127.0.0.1:3501");

    private static IReadOnlyList<TranscriptEntry> UdpServer =>
        [
            new TranscriptEntry.Started(["python3", "s.py"]) { Actor = "server", At = TimeSpan.Zero },
            new TranscriptEntry.Ready("udp/3500") { Actor = "server", At = Ms(20) },
            new TranscriptEntry.Sent("hola"u8.ToArray(), "127.0.0.1:40001", "127.0.0.1:3500") { Actor = "sender", At = Ms(30) },
            new TranscriptEntry.Exited(0, true) { Actor = "server", At = Ms(90) },
        ];

    private static IReadOnlyList<TranscriptEntry> TcpServer =>
        [
            new TranscriptEntry.Started(["python3", "s.py"]) { Actor = "server", At = TimeSpan.Zero },
            new TranscriptEntry.Ready("tcp/3500") { Actor = "server", At = Ms(20) },
            new TranscriptEntry.Connected("127.0.0.1:40001", "127.0.0.1:3500") { Actor = "visitor", At = Ms(31) },
            new TranscriptEntry.Connected("127.0.0.1:40002", "127.0.0.1:3500") { Actor = "second", At = Ms(32) },
        ];

    private static IReadOnlyList<TranscriptEntry> TcpClient =>
        [
            new TranscriptEntry.Started(["python3", "c.py"]) { Actor = "client", At = TimeSpan.Zero },
            new TranscriptEntry.Typed("hola\n"u8.ToArray()) { Actor = "client", At = Ms(25) },
            new TranscriptEntry.Connected("127.0.0.1:3500", "127.0.0.1:40001") { Actor = "conn", At = Ms(31) },
            new TranscriptEntry.Exited(139, false) { Actor = "client", At = Ms(60) },
        ];

    [Test]
    public void Datagrams_go_between_the_program_and_the_one_who_wrote() =>
        Words(UdpServer, Udp(30.5, Client, Server, "mañana"), Udp(31, Server, Client, "mañana"))
            .ShouldBe([
                "your server: listens on UDP 3500",
                "grader → your server: datagram, 7 B \"mañana\"",
                "your server → grader: datagram, 7 B \"mañana\"",
                "your server: is stopped by the grader",
            ]);

    [Test]
    public void An_empty_datagram_is_one_as_well() =>
        Words(UdpServer, Udp(30.5, Client, Server, ""))[1].ShouldBe("grader → your server: datagram, 0 B");

    [Test]
    public void An_answer_to_another_port_goes_to_somebody_else_and_comes_back_as_an_error()
    {
        var chart = Chart(UdpServer, Udp(30.5, Client, Server, "hola"), Udp(31, Server, Wrong, "hola"), Unreachable(31.1, Server, Wrong));

        Words(chart)[2..4].ShouldBe(["your server → somebody else: datagram, 4 B \"hola\"", "somebody else → your server: ICMP: nobody has that port"]);
        chart.Lifelines[^1].Kind.ShouldBe(LifelineKind.Elsewhere);
        chart.Lifelines[^1].Addresses.ShouldBe(["127.0.0.1:3501"]);
    }

    [Test]
    public void An_answer_to_its_own_port_does_not_look_like_one_to_the_client() =>
        Words(UdpServer, Udp(30.5, Client, Server, "hola"), Udp(31, Server, Server, "hola"))[2].ShouldBe("your server → somebody else: datagram, 4 B \"hola\"");

    [Test]
    public void A_client_that_writes_to_a_wrong_port_is_the_program_all_the_same() =>
        Words([TcpClient[0]], Syn(10, Client, Wrong), Tcp(11, Wrong, Client, TcpFlags.Rst | TcpFlags.Ack, 0, 101))
            .ShouldBe(["your client: starts", "your client → somebody else: SYN: asks to connect", "somebody else → your client: RST: refused, nobody listens there"]);

    [Test]
    public void A_whole_connection_is_told_segment_by_segment_and_bare_acknowledgements_are_not() =>
        Words(
                TcpClient,
                Syn(30, Client, Server),
                Tcp(30.1, Server, Client, SynAck, 500, 101),
                Tcp(30.2, Client, Server, TcpFlags.Ack, 101, 501),
                Tcp(31, Client, Server, Data, 101, 501, "ho"),
                Tcp(31.1, Server, Client, TcpFlags.Ack, 501, 103),
                Tcp(32, Client, Server, Data, 103, 501, "la"),
                Tcp(33, Client, Server, Data, 101, 501, "hola"),
                Tcp(34, Client, Server, FinAck, 105, 501),
                Tcp(35, Server, Client, FinAck, 501, 106))
            .ShouldBe([
                "your client: starts",
                "your client: keyboard \"hola\\n\"",
                "your client → grader: SYN: asks to connect",
                "grader → your client: SYN, ACK: accepted by the system",
                "your client → grader: segment, 2 B \"ho\"",
                "your client → grader: segment, 2 B \"la\"",
                "your client → grader: FIN: will send no more",
                "grader → your client: FIN: closes its side as well",
                "your client: is ended by SIGSEGV",
            ]);

    [Test]
    public void Who_goes_on_reading_after_its_FIN_has_closed_half() =>
        Words(TcpServer, [.. Handshake, Tcp(40, Client, Server, FinAck, 101, 501), Tcp(41, Server, Client, Data, 501, 102, "hola"), Tcp(42, Server, Client, FinAck, 505, 102)])[3..]
            .ShouldBe(["grader (visitor) → your server: FIN: half-close, still reads", "your server → grader (visitor): segment, 4 B \"hola\"", "your server → grader (visitor): FIN: closes its side as well"]);

    [Test]
    public void Who_refuses_data_after_its_FIN_has_not_closed_half() =>
        Words(TcpServer, [.. Handshake, Tcp(40, Client, Server, FinAck, 101, 501), Tcp(41, Server, Client, Data, 501, 102, "hola"), Tcp(42, Client, Server, TcpFlags.Rst, 102, 0)])[3..]
            .ShouldBe(["grader (visitor) → your server: FIN: will send no more", "your server → grader (visitor): segment, 4 B \"hola\"", "grader (visitor) → your server: RST: cuts the connection off"]);

    [Test]
    public void A_connection_that_the_queue_has_no_room_for_gets_no_answer() =>
        Words(TcpServer, [.. Handshake, Syn(50, Second, Server), Syn(1050, Second, Server)])[3..]
            .ShouldBe(["grader (second) → your server: SYN: no answer (backlog full)", "grader (second) → your server: SYN again: no answer (backlog full)"]);

    [Test]
    public void A_closed_window_is_told_once() =>
        Words(TcpServer, [.. Handshake, Full(40, Server, Client, 501, 101), Full(41, Server, Client, 501, 101)])[3..].ShouldBe(["your server → grader (visitor): window 0: its buffer is full"]);

    [Test]
    public void A_cable_stands_between_the_networks_of_two_programs()
    {
        IReadOnlyList<TranscriptEntry> transcript =
        [
            new TranscriptEntry.Started(["python3", "s.py"]) { Actor = "server", At = TimeSpan.Zero },
            new TranscriptEntry.Ready("udp/3500") { Actor = "server", At = Ms(20) },
            new TranscriptEntry.Started(["python3", "c.py"]) { Actor = "client", At = Ms(21) },
            new TranscriptEntry.Sent("hola"u8.ToArray(), "127.0.0.1:40001", "127.0.0.1:3500") { Actor = "cable", At = Ms(31) },
        ];
        var chart = ChartMaker.Make(
            transcript,
            [
                WireSample.Capture(["client"], Udp(30, Client, Server, "hola"), Udp(33, Server, Client, "HOLA")),
                WireSample.Capture(["server"], Udp(31, Client, Server, "hola"), Udp(32, Server, Client, "HOLA")),
            ],
            new HashSet<string> { "cable" });

        chart.Lifelines.Select(l => l.Kind).ShouldBe([LifelineKind.Program, LifelineKind.Cable, LifelineKind.Program]);
        Words(chart)[2..].ShouldBe([
            "your client → cable: datagram, 4 B \"hola\"",
            "cable → your server: datagram, 4 B \"hola\"",
            "your server → cable: datagram, 4 B \"HOLA\"",
            "cable → your client: datagram, 4 B \"HOLA\"",
        ]);
    }

    [Test]
    public void Without_a_capture_the_chart_is_what_the_peers_noticed()
    {
        IReadOnlyList<TranscriptEntry> transcript =
        [
            .. TcpServer.Take(3),
            new TranscriptEntry.Sent("hola"u8.ToArray(), "127.0.0.1:40001", "127.0.0.1:3500") { Actor = "visitor", At = Ms(33) },
            new TranscriptEntry.Received("ho"u8.ToArray(), "127.0.0.1:3500", "127.0.0.1:40001") { Actor = "visitor", At = Ms(34) },
            new TranscriptEntry.Closed("shutdown") { Actor = "visitor", At = Ms(35) },
            new TranscriptEntry.Ended(true) { Actor = "visitor", At = Ms(36) },
        ];
        var chart = ChartMaker.Make(transcript, [], new HashSet<string>());

        chart.IsFromWire.ShouldBeFalse();
        Words(chart)[1..].ShouldBe([
            "grader → your server: is connected",
            "grader → your server: 4 B \"hola\"",
            "your server → grader: 2 B \"ho\"",
            "grader → your server: FIN: half-close, still reads",
            "your server → grader: RST: cuts the connection off",
        ]);
    }

    [Test]
    public void A_long_exchange_keeps_its_beginning_and_its_end()
    {
        var chart = Chart(UdpServer, [.. Enumerable.Range(0, 1000).Select(i => Udp(30 + (i / 100.0), Client, Server, $"{i}"))]).Shortened(6);

        Words(chart).ShouldBe([
            "your server: listens on UDP 3500",
            "grader → your server: datagram, 1 B \"0\"",
            "grader → your server: datagram, 1 B \"1\"",
            "… 997 rows left out …",
            "grader → your server: datagram, 3 B \"999\"",
            "your server: is stopped by the grader",
        ]);
    }

    [TestCase(40, false)]
    [TestCase(74, false)]
    [TestCase(74, true)]
    [TestCase(110, false)]
    public void The_drawing_reads_as_approved(int width, bool ascii)
    {
        var chart = Chart(
            TcpServer,
            [
                .. Handshake,
                Tcp(40, Client, Server, Data, 101, 501, "¿qué tal, \u001b[31mñandú? 😀 una línea bastante larga"),
                Tcp(41, Server, Client, Data, 501, 200, "日本語"),
                Full(42, Server, Client, 510, 200),
                Syn(43, Second, Server),
                Tcp(44, Client, Server, TcpFlags.Rst, 200, 0),
            ]);
        List<string> lines = [.. new ChartText(new Speaker(Texts, Language.Spanish), Names, chart, width, ascii).Lines()];

        if (width > 40)
            lines.Max(Grader.Reports.Terminal.TextLayout.Width).ShouldBeLessThanOrEqualTo(width);
        if (ascii)
            string.Concat(lines).All(char.IsAscii).ShouldBeTrue();
        Approved.ShouldMatch(string.Join('\n', lines) + "\n", "tests", "Grader.Tests", "Charts", "Approved", $"chart.{width}{(ascii ? ".ascii" : "")}.txt");
    }

    private static ActorNames Names => new(Sample.Check("a", 1, "A", "A"));

    private static (double At, byte[] Frame)[] Handshake => [Syn(30, Client, Server), Tcp(30.1, Server, Client, SynAck, 500, 101), Tcp(30.2, Client, Server, TcpFlags.Ack, 101, 501)];

    private static SequenceChart Chart(IReadOnlyList<TranscriptEntry> transcript, params IReadOnlyList<(double At, byte[] Frame)> frames) =>
        ChartMaker.Make(transcript, [WireSample.Capture([transcript[0].Actor], frames)], new HashSet<string>());

    private static List<string> Words(IReadOnlyList<TranscriptEntry> transcript, params IReadOnlyList<(double At, byte[] Frame)> frames) => Words(Chart(transcript, frames));

    private static List<string> Words(SequenceChart chart) => [.. chart.Rows.Select(new ChartWords(new Speaker(Texts, Language.English), Names, chart).Sentence)];

    private static (double At, byte[] Frame) Udp(double at, HostPort from, HostPort to, string text) => (at, Frames.UdpFrame(from, to, System.Text.Encoding.UTF8.GetBytes(text)));

    private static (double At, byte[] Frame) Syn(double at, HostPort from, HostPort to) => Tcp(at, from, to, TcpFlags.Syn, 100, 0);

    private static (double At, byte[] Frame) Tcp(double at, HostPort from, HostPort to, TcpFlags flags, uint sequence, uint acknowledgement, string text = "") =>
        (at, Frames.TcpFrame(from, to, flags, sequence, acknowledgement, System.Text.Encoding.UTF8.GetBytes(text)));

    // The window is the 15th and 16th byte of TCP's header, after 14 bytes of Ethernet and 20 of IPv4.
    private static (double At, byte[] Frame) Full(double at, HostPort from, HostPort to, uint sequence, uint acknowledgement)
    {
        var (_, frame) = Tcp(at, from, to, TcpFlags.Ack, sequence, acknowledgement);
        frame[48] = frame[49] = 0;
        return (at, frame);
    }

    private static (double At, byte[] Frame) Unreachable(double at, HostPort from, HostPort to) =>
        (at, Frames.Ethernet(Frames.Ip(to, from, 1, [3, 3, 0, 0, 0, 0, 0, 0, .. Frames.Ip(from, to, 17, Frames.Udp(from, to, []))])));

    private static TimeSpan Ms(double milliseconds) => TimeSpan.FromMilliseconds(milliseconds);
}
