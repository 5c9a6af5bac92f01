using Grader.Running;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Running;

/// <summary>Connections of the grader's to a program: <c>connect</c>, <c>send</c>, <c>read</c>, the ways to end, and what is expected of them.</summary>
[Platform("Linux")]
[Parallelizable(ParallelScope.All)]
[CancelAfter(300_000)]
internal sealed class StreamSpecs
{
    private static CheckOutcome Exchange(string steps, string server) => Play.Check(
        $$"""
        - run: server
        - connect: { as: client }
        {{steps}}
        """,
        $"server {server}");

    private const string Echo = """
        - send: { from: client, data: "hola mundo" }
        - expect: { at: client, data: "hola mundo" }
        """;

    [TestCase("tcp_echo.py")]
    [TestCase("tcp_answer.py how=pieces")]
    [TestCase("tcp_answer.py how=drips")]
    [TestCase("tcp_answer.py how=newline")]
    public void An_echo_counts_in_whatever_pieces_it_comes(string server) => Exchange(Echo, server).ShouldPass();

    [TestCase("mute", "tcp.no-reply")]
    [TestCase("resets", "tcp.reset")]
    [TestCase("ends-at-once", "tcp.ended-early")]
    [TestCase("partial", "tcp.ended-early")]
    [TestCase("partial-then-reset", "tcp.stopped-reading")]
    [TestCase("crashes", "proc.crashed")]
    [TestCase("never-reads", "tcp.no-reply")]
    [TestCase("after-eof", "tcp.no-reply")]
    public void No_echo_is_told_by_its_cause(string how, string code) => Exchange(Echo, $"tcp_answer.py how={how}").ShouldFail(code);

    [Test]
    public void One_newline_more_is_told_and_forgiven()
    {
        var outcome = Exchange(Echo + "\n- expect: { at: client, silence: true }", "tcp_answer.py how=newline");

        outcome.ShouldPass().Remarks.Select(remark => remark.Code).ShouldBe(["data.newline"]);
    }

    [TestCase("eof", "after-eof")]
    [TestCase("newline", "lines")]
    [TestCase("length", "lengths")]
    public void A_message_ends_as_the_framing_says(string framing, string how) =>
        (TestSandboxes.Default with { Settings = new Dictionary<string, string> { ["framing"] = framing } }).Run(
            """
            - run: server
            - connect: { as: client }
            - send: { from: client, data: "hola mundo", framing: "{framing}" }
            - expect: { at: client, data: "hola mundo", framing: "{framing}" }
            """,
            $"server tcp_answer.py how={how}").ShouldPass();

    [TestCase("newline", "after-eof")]
    [TestCase("length", "lines")]
    public void A_server_that_waits_for_another_end_does_not_answer(string framing, string how) => Exchange(
        $$"""
        - send: { from: client, data: "hola a todos", framing: "{{framing}}" }
        - expect: { at: client, data: "hola a todos", framing: "{{framing}}" }
        """,
        $"tcp_answer.py how={how}").ShouldFail("tcp.no-reply");

    [Test]
    public void What_a_program_gets_in_pieces_with_pauses_it_sends_back_whole() => Exchange(
        """
        - send: { from: client, data: "hola mundo", segment: 3, pause: 30 }
        - shutdown: client
        - expect: { at: client, data: "hola mundo" }
        - expect: { at: client, ended: gracefully }
        """,
        "tcp_answer.py how=after-eof").ShouldPass();

    [Test]
    public void Pieces_are_sent_one_by_one_to_a_program_that_answers_each_read() => Exchange(
        """
        - send: { from: client, data: abcdef, segment: 2, pause: 30 }
        - expect: { at: client, data: abcdef }
        - expect: { at: client, segments: 3 }
        """,
        "tcp_echo.py").ShouldPass();

    [TestCase("tcp_answer.py how=pieces", null)]
    [TestCase("tcp_answer.py how=newline", "tcp.one-segment")]
    public void Segments_are_counted_on_the_wire(string server, string? code)
    {
        var outcome = Exchange(
            """
            - send: { from: client, data: "hola mundo" }
            - expect: { at: client, starts: "hola mundo" }
            - expect: { at: client, segments: 2 }
            """,
            server);

        if (code is null)
            outcome.ShouldPass();
        else
            outcome.ShouldFail(code);
    }

    [TestCase("true", "resets", null)]
    [TestCase("gracefully", "resets", "tcp.reset")]
    [TestCase("true", "mute", "tcp.not-ended")]
    [TestCase("gracefully", "mute", "tcp.not-ended")]
    public void The_other_sides_end_is_told_from_a_reset(string how, string server, string? code)
    {
        var outcome = Exchange($"- send: {{ from: client, data: hola }}\n- expect: {{ at: client, ended: {how} }}", $"tcp_answer.py how={server}");

        if (code is null)
            outcome.ShouldPass();
        else
            outcome.ShouldFail(code);
    }

    [Test]
    public void A_half_closed_connection_still_hears() => Exchange(
        """
        - send: { from: client, data: "hola mundo" }
        - shutdown: client
        - expect: { at: client, data: "HOLA MUNDO" }
        - expect: { at: client, ended: gracefully }
        """,
        "tcp_answer.py how=shouts-after-eof").ShouldPass();

    [TestCase("close", "fin")]
    [TestCase("shutdown", "fin")]
    [TestCase("reset", "reset")]
    public void A_server_sees_each_way_to_end(string end, string seen) =>
        Exchange($"- send: {{ from: client, data: hola }}\n- {end}: client\n- expect: {{ of: server, prints: {seen} }}", "tcp_answer.py how=ends-on-reset").ShouldPass();

    [TestCase("shutdown")]
    [TestCase("close")]
    public void Ending_a_connection_that_is_already_broken_off_is_no_fault(string end) => Play.Check(
        $$"""
        - run: server
        - connect: { as: client, reads: false }
        - send: { from: client, data: hola }
        - expect: { of: server, running: true }
        - {{end}}: client
        - connect: { as: second }
        - send: { from: second, data: hola }
        - expect: { at: second, ended: true }
        """,
        "server tcp_answer.py how=resets").ShouldPass();

    [Test]
    public void Data_without_an_answer_is_extra_where_silence_is_expected() =>
        Exchange("- send: { from: client, data: hola }\n- expect: { at: client, silence: true }", "tcp_echo.py").ShouldFail("data.extra").Having("extra_bytes", "4");

    [Test]
    public void A_server_serves_one_client_after_the_other_and_the_second_waits() => Play.Check(
        """
        - run: server
        - connect: { as: first, ip: 127.0.0.5 }
        - connect: { as: second, ip: 127.0.0.6 }
        - send: { from: second, data: "dos" }
        - expect: { at: second, silence: true }
        - send: { from: first, data: "uno" }
        - expect: { at: first, data: "uno" }
        - close: first
        - expect: { at: second, data: "dos" }
        - expect: { of: server, prints-address-of: second }
        """,
        "server tcp_echo.py").ShouldPass();

    [Test]
    public void A_full_queue_keeps_a_connection_waiting_until_there_is_room() => Play.Check(
        """
        - run: server
        - connect: { as: served }
        - send: { from: served, data: x }
        - expect: { at: served, data: x }
        - connect: { as: first }
        - connect: { as: second }
        - connect: { as: waiting, wait: false }
        - expect: { of: server, listening: { on: tcp/3500, backlog: 1 } }
        - close: served
        - expect: { at: waiting, connected: true }
        - close: first
        - close: second
        - send: { from: waiting, data: hola }
        - expect: { at: waiting, data: hola }
        """,
        "server tcp_echo.py backlog=1").ShouldPass();

    [Test]
    public void A_refusal_by_a_program_that_is_about_to_end_is_told_as_its_end() => Play.Check(
        // The third finds no room, and asks again a second later.
        """
        - run: server
        - connect: { as: first }
        - connect: { as: second }
        - connect: { as: third, wait: false }
        - send: { from: first, data: x }
        - expect: { at: third, connected: true }
        """,
        "server tcp_leaves.py backlog=0").ShouldFail("proc.ended");

    [Test]
    public void A_connection_for_which_there_is_never_room_stays_pending() => Play.Check(
        """
        - run: server
        - connect: { as: first }
        - connect: { as: second, wait: false }
        - connect: { as: third, wait: false }
        - expect: { at: first, connected: true }
        - expect: { at: third, connected: true }
        """,
        "server tcp_answer.py how=never-accepts backlog=0").ShouldFail("tcp.still-pending");

    [TestCase("listening: { on: tcp/3500, backlog: 5 }", null)]
    [TestCase("listening: { on: tcp/3500, backlog: 1 }", "tcp.backlog")]
    [TestCase("listening: tcp/3500", null)]
    [TestCase("listening: udp/3500", "proc.listens-elsewhere")]
    [TestCase("listening: tcp/3501", "proc.listens-elsewhere")]
    [TestCase("not-listening: tcp/3501", null)]
    [TestCase("not-listening: tcp/3500", "proc.port-taken")]
    public void Where_a_server_listens_is_a_fact(string expectation, string? code)
    {
        var outcome = Play.Check($"- run: server\n- expect: {{ of: server, {expectation} }}", "server tcp_echo.py");

        if (code is null)
            outcome.ShouldPass();
        else
            outcome.ShouldFail(code);
    }

    [Test]
    public void A_peer_that_reads_slowly_gets_everything() => Play.Check(
        """
        values:
          todo: { random: 300000 }
        steps:
          - run: server
          - connect: { as: client, reads: false }
          - send: { from: client, data: "{todo}", framing: eof }
          - read: { at: client, piece: 10000 }
          - expect: { at: client, data: "{todo}" }
          - expect: { at: client, ended: gracefully }
        """,
        "server tcp_answer.py how=after-eof").ShouldPass();

    [Test]
    public void A_program_that_never_reads_does_not_hold_the_grader() => Play.Check(
        """
        values:
          todo: { random: 8000000 }
        steps:
          - run: server
          - connect: { as: client }
          - send: { from: client, data: "{todo}" }
          - expect: { at: client, data: "{todo}" }
        """,
        "server tcp_answer.py how=never-reads").ShouldFail("tcp.no-reply");

    [Test]
    public void A_program_that_sends_without_end_does_not_hold_the_grader() => Play.Check(
        """
        - run: server
        - connect: { as: client }
        - send: { from: client, data: hola }
        - expect: { at: client, data: hola }
        """,
        "server tcp_answer.py how=floods").ShouldFail("data.different");
}
