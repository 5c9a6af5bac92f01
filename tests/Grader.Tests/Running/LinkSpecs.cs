using System.Text;
using Grader.Running;
using Grader.Running.Actors;
using Grader.Transcripts;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Running;

/// <summary><c>link</c>: a student's client and server on two network stacks, with the grader as the cable and its faults.</summary>
[Platform("Linux")]
[Parallelizable(ParallelScope.All)]
[CancelAfter(300_000)]
internal sealed class LinkSpecs
{
    private static CheckOutcome Datagrams(string faults, string client, string expectation, int seed = 1) =>
        (TestSandboxes.Default with { Seed = seed }).Run(
            $$"""
            - run: server
            - link: { client: client, server: server, as: cable{{faults}} }
            - run: client
            - expect: { of: client, {{expectation}} }
            - expect: { of: server, no-error: true, running: true }
            """,
            "server udp_answer.py how=says-so",
            $"client {client}");

    private static CheckOutcome Stream(string faults, string client, string server, string expectation) => Play.Check(
        $$"""
        - run: server
        - link: { client: client, server: server, as: cable{{faults}} }
        - run: client
        - expect: { {{expectation}} }
        """,
        $"server {server}",
        $"client {client}");

    [Test]
    public void Datagrams_cross_it_both_ways_and_keep_the_clients_address() => Play.Check(
        """
        - run: server
        - link: { client: client, server: server, as: cable }
        - run: { program: client, with: { text: hola } }
        - expect: { of: client, prints: "respuesta: buenas", exits: 0 }
        - expect: { of: server, prints: "dice buenas", prints-address-of: cable }
        """,
        "server udp_answer.py how=says-so",
        "client udp_client.py text=buenas").ShouldPass();

    [Test]
    public void What_the_cable_takes_is_not_the_programs_time() =>
        // Twice 300 pieces, which is longer than a program may take to answer.
        Stream(", split: 1, delay: 20", $"tcp_client.py text={new string('x', 300)}", "tcp_echo.py", "of: client, prints: respuesta, exits: 0").ShouldPass();

    [Test]
    public void A_stream_crosses_it_both_ways_and_keeps_the_clients_address() => Play.Check(
        """
        - run: server
        - link: { client: client, server: server, as: cable }
        - run: client
        - expect: { of: client, prints: "respuesta: buenas", exits: 0 }
        - expect: { of: server, prints-address-of: cable }
        """,
        "server tcp_echo.py",
        "client tcp_client.py text=buenas").ShouldPass();

    [TestCase(", split: 1")]
    [TestCase(", split: 1, delay: 5")]
    [TestCase(", merge: 1000")]
    [TestCase(", merge: 1000, delay: 20")]
    [TestCase(", delay: 300")]
    public void What_a_cable_does_to_a_stream_changes_nothing_of_it(string faults)
    {
        Stream(faults, "tcp_client.py text=buenas", "tcp_echo.py", "of: client, prints: \"respuesta: buenas\", exits: 0").ShouldPass();
        Stream(faults, "tcp_client.py text=buenas how=pieces", "tcp_answer.py how=after-eof", "of: client, prints: \"respuesta: buenas\", exits: 0").ShouldPass();
    }

    [Test]
    public void A_cut_longer_than_what_is_carried_at_a_time_is_none() =>
        Stream(", merge: 150000, split: 100000", "tcp_client.py how=sendall", "tcp_answer.py how=after-eof", "of: client, exits: 0").ShouldPass();

    [Test]
    public void Merging_lets_go_when_the_sender_waits() => Play.Check(
        """
        - run: server
        - link: { client: client, server: server, as: cable, merge: 1000 }
        - run: client
        - expect: { of: client, prints: buenas, exits: 0 }
        """,
        "server tcp_answer.py how=after-eof",
        "client tcp_client.py text=buenas").ShouldPass();

    [Test]
    public void A_client_that_sends_without_end_is_judged_although_it_never_waits() =>
        Stream(", merge: 100000", "tcp_client.py how=drips", "tcp_answer.py how=never-reads", "of: client, prints: nunca").ShouldFail("out.nothing");

    [Test]
    public void A_client_that_never_waits_has_a_whole_conversation_through_a_cable_that_merges() =>
        Stream(", merge: 100000", "tcp_client.py how=polls text=buenas", "tcp_answer.py how=lines", "of: client, prints: \"respuesta: buenas buenas buenas buenas\"").ShouldPass();

    [TestCase("udp_client.py text=buenas", ", delay: 300", "prints: buenas, exits: 0")]
    [TestCase("udp_client.py text=buenas", ", duplicate: 100", "prints: buenas, exits: 0")]
    [TestCase("udp_client.py text=buenas", ", reorder: 100", "prints: buenas, exits: 0")]
    [TestCase("udp_client.py how=three text=m", ", reorder: 50, delay: 30", "prints: m2, exits: 0")]
    public void What_a_cable_does_to_datagrams_is_survived(string client, string faults, string expectation) => Datagrams(faults, client, expectation).ShouldPass();

    [Test]
    public void A_cable_that_drops_all_leaves_a_client_without_an_answer() =>
        Datagrams(", drop: 100", "udp_client.py", "exits: 0").ShouldFail("proc.never-ends").Having("waiting", "@waiting.network");

    [Test]
    public void A_client_that_tries_again_survives_losses() => Datagrams(", drop: 40", "udp_client.py how=retries text=buenas", "prints: \"respuesta: buenas\", exits: 0").ShouldPass();

    [Test]
    public void The_same_seed_loses_and_doubles_the_same_datagrams()
    {
        var first = Delivered(5);
        Delivered(5).ShouldBe(first);
        Delivered(6).ShouldNotBe(first);

        string Delivered(int seed) => Crossed(
            (TestSandboxes.Default with { Seed = seed }).Run(
                """
                - run: server
                - link: { client: client, server: server, as: cable, drop: 30, duplicate: 30 }
                - run: client
                - expect: { of: client, prints: listo, exits: 0 }
                """,
                "server udp_answer.py how=silent",
                "client udp_burst.py").ShouldPass());
    }

    [Test]
    public void A_datagram_is_overtaken_by_the_next_one_however_long_that_takes() =>
        Crossed(Play.Check(
            """
            - run: server
            - link: { client: client, server: server, as: cable, reorder: 100 }
            - run: client
            - expect: { of: client, prints: listo, exits: 0 }
            """,
            "server udp_answer.py how=silent",
            "client udp_burst.py pause=0.2 count=4").ShouldPass()).ShouldBe("1 0 3 2");

    [TestCase("tcp_client.py how=resets", "tcp_answer.py how=ends-on-reset", "of: server, prints: reset")]
    [TestCase("tcp_client.py how=keeps", "tcp_answer.py how=resets", "of: client, prints: ConnectionResetError, exits: 1")]
    public void A_reset_crosses_it(string client, string server, string expectation)
    {
        Stream("", client, server, expectation).ShouldPass();
        Stream(", split: 1", client, server, expectation).ShouldPass();
    }

    [Test]
    public void A_client_that_goes_on_after_the_server_has_broken_off_sees_it() =>
        Stream("", "tcp_client.py how=sendall", "tcp_answer.py how=partial-then-reset", "of: client, exits: 1, prints: Error").ShouldPass();

    [Test]
    public void A_server_that_is_not_there_refuses_the_client() => Play.Check(
        """
        - run: { program: server, until: started }
        - expect: { of: server, exits: 0 }
        - link: { client: client, server: server, as: cable }
        - run: client
        - expect: { of: client, exits: 1, prints: ConnectionResetError }
        """,
        "server prints.py how=udp",
        "client tcp_client.py how=keeps").ShouldPass();

    [Test]
    public void Clients_for_which_the_server_has_no_room_do_not_hold_the_grader() => Play.Check(
        """
        - run: server
        - link: { client: client, server: server, as: cable }
        - run: client
        - expect: { of: client, prints: listo, exits: 0 }
        """,
        "server tcp_answer.py how=never-accepts backlog=1",
        "client tcp_knocks.py how=ends count=6").ShouldPass();

    [Test]
    public void Clients_that_wait_for_room_get_their_turn() => Play.Check(
        """
        - run: server
        - link: { client: client, server: server, as: cable }
        - run: client
        - expect: { of: client, prints: "hola 5", exits: 0, no-error: true }
        - expect: { at: cable, connections: 6 }
        """,
        "server tcp_echo.py backlog=1",
        "client tcp_knocks.py how=uses count=6").ShouldPass();

    [TestCase("udp_echo.py bind=0.0.0.0", "udp_client.py bind=127.0.0.2")]
    [TestCase("tcp_echo.py bind=0.0.0.0", "tcp_client.py bind=127.0.0.2")]
    public void A_client_whose_port_the_server_has_in_its_own_stack_has_another_one_there(string server, string client) => Play.Check(
        """
        - run: server
        - link: { client: client, server: server, as: cable }
        - run: client
        - expect: { of: client, prints: "respuesta: hola", exits: 0 }
        """,
        $"server {server}",
        $"client {client}").ShouldPass();

    [TestCase("size=1", Limits.Datagrams)]
    [TestCase("size=60000", (Limits.DatagramBytes / 60_000) + 1)]
    public void Programs_that_flood_it_do_not_hold_the_grader_and_are_heard_up_to_a_bound(string size, int most)
    {
        var outcome = Play.Check(
            """
            - run: server
            - link: { client: client, server: server, as: cable }
            - run: client
            - expect: { of: client, prints: listo, exits: 0 }
            """,
            "server udp_answer.py how=silent",
            $"client udp_floods.py forks=4 count=30000 {size}");

        outcome.ShouldPass();
        outcome.Transcript.OfType<TranscriptEntry.Sent>().Count().ShouldBeInRange(1, most);
    }

    [Test]
    public void A_client_that_connects_without_end_does_not_hold_the_grader() =>
        Stream("", "tcp_knocks.py how=resets", "tcp_echo.py", "of: client, running: true").ShouldPass();

    [Test]
    public void Two_clients_cross_it_side_by_side() => Play.Check(
        """
        - run: server
        - link: { client: client, server: server, as: cable }
        - run: client
        - run: { program: client, as: second, in: client }
        - expect: { of: client, prints: "respuesta: hola", exits: 0 }
        - expect: { of: second, prints: "respuesta: hola", exits: 0 }
        """,
        "server udp_echo.py after=0.1",
        "client udp_client.py").ShouldPass();

    [TestCase("tcp_client.py", null)]
    [TestCase("prints.py how=udp", "tcp.connections")]
    public void How_many_connections_crossed_it_is_known(string client, string? code)
    {
        var outcome = Stream("", client, "tcp_echo.py", "at: cable, connections: 1");
        if (code is null)
            outcome.ShouldPass();
        else
            outcome.ShouldFail(code);
    }

    [Test]
    public void A_second_connection_is_one_too_many() => Play.Check(
        """
        - run: server
        - link: { client: client, server: server, as: cable }
        - run: client
        - expect: { of: client, exits: 0 }
        - run: { program: client, as: second, in: client }
        - expect: { of: second, exits: 0 }
        - expect: { at: cable, connections: 1 }
        """,
        "server tcp_echo.py",
        "client tcp_client.py").ShouldFail("tcp.connections");

    /// <summary>What left the cable towards the server, in order.</summary>
    private static string Crossed(CheckOutcome outcome) =>
        string.Join(' ', outcome.Transcript.OfType<TranscriptEntry.Sent>().Where(sent => sent.Actor == "cable" && sent.To.EndsWith(":3500", StringComparison.Ordinal)).Select(sent => Encoding.UTF8.GetString(sent.Data)));
}
