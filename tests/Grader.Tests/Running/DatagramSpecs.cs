using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Running;

/// <summary><c>send</c>, <c>listen</c> and what peers expect of datagrams.</summary>
[Platform("Linux")]
[Parallelizable(ParallelScope.All)]
[CancelAfter(300_000)]
internal sealed class DatagramSpecs
{
    private static Grader.Running.CheckOutcome Echo(string expectation, string how) => Play.Check(
        $$"""
        - run: server
        - send: { from: client, data: "hola mundo, ¿qué tal?" }
        - expect: { at: client, {{expectation}} }
        """,
        $"server udp_answer.py how={how}");

    [TestCase("data: \"HOLA MUNDO, ¿QUé TAL?\"", "upper")]
    [TestCase("starts: \"hola\"", "newline")]
    [TestCase("contains: \"mundo\"", "wrapped")]
    [TestCase("pattern: \"^eco: [a-z]+\"", "wrapped")]
    [TestCase("size: 4", "partial")]
    [TestCase("size: { min: 1, max: 8 }", "partial")]
    [TestCase("any: true", "empty")]
    [TestCase("any-of: [{ data: \"otra cosa\" }, { starts: \"eco\" }]", "wrapped")]
    [TestCase("all: [\"hola mundo, ¿qué tal?\", \"hola mundo, ¿qué tal?\"]", "twice")]
    public void A_matcher_is_met(string expectation, string how) => Echo(expectation, how).ShouldPass();

    [TestCase("starts: \"hola\"", "wrapped", "data.different")]
    [TestCase("contains: \"mundo\"", "upper", "data.pattern")]
    [TestCase("pattern: \"^[0-9]+$\"", "wrapped", "data.pattern")]
    [TestCase("size: 5", "partial", "data.size")]
    [TestCase("size: { min: 5 }", "partial", "data.size")]
    [TestCase("any-of: [{ data: \"otra cosa\" }, { starts: \"eso\" }]", "wrapped", "data.different")]
    [TestCase("number: [1]", "wrapped", "data.no-number")]
    [TestCase("all: [\"hola mundo, ¿qué tal?\", chau]", "twice", "data.stale")]
    [TestCase("any: true, finding: command.not-run", "silent", "command.not-run")]
    public void A_matcher_is_not_met(string expectation, string how, string code) => Echo(expectation, how).ShouldFail(code);

    [TestCase("upper", "data.transformed")]
    [TestCase("reversed", "data.transformed")]
    [TestCase("wrapped", "data.wrapped")]
    [TestCase("newline", "data.newline")]
    [TestCase("partial", "data.partial")]
    [TestCase("empty", "data.empty")]
    [TestCase("other-port", "udp.reply-from-elsewhere")]
    [TestCase("wrong-port", "udp.reply-to-wrong-port")]
    [TestCase("silent", "udp.no-reply")]
    public void A_wrong_echo_is_told_by_its_kind(string how, string code) => Echo("data: \"hola mundo, ¿qué tal?\"", how).ShouldFail(code);

    [TestCase("canned", "data.canned")]
    [TestCase("stale", "data.stale")]
    public void A_wrong_echo_that_shows_only_at_the_second_message_is_told_by_its_kind(string how, string code) => Play.Check(
        """
        - run: server
        - send: { from: client, data: "buen día" }
        - expect: { at: client, any: true }
        - send: { from: client, data: otra }
        - expect: { at: client, data: otra }
        """,
        $"server udp_answer.py how={how}").ShouldFail(code);

    [TestCase("little-endian", "256", "int32-le", null)]
    [TestCase("number", "código:3", "código:{status}", null)]
    [TestCase("number", "256", "", null)]
    [TestCase("little-endian", "255", "int32-le", "data.wrong-number")]
    [TestCase("number", "devolvió:3", "código:{status}", "data.no-number")]
    [TestCase("number", "2560", "", "data.wrong-number")]
    public void A_number_is_found_in_the_form_that_the_submission_declares(string how, string text, string form, string? code)
    {
        var outcome = (TestSandboxes.Default with { Settings = new Dictionary<string, string> { ["form"] = form } }).Run(
            """
            - run: server
            - send: { from: client, data: hola }
            - expect: { at: client, number: [3, 256], form: form }
            """,
            $"server udp_answer.py how={how} text={text}");

        if (code is null)
            outcome.ShouldPass();
        else
            outcome.ShouldFail(code);
    }

    [Test]
    public void A_reply_too_many_is_told_as_such() => Play.Check(
        """
        - run: server
        - send: { from: client, data: hola }
        - expect: { at: client, data: hola }
        - expect: { at: client, silence: true }
        """,
        "server udp_answer.py how=twice").ShouldFail("udp.extra-datagram").Seen.ShouldBe("hola"u8.ToArray());

    [Test]
    public void Answers_in_any_order_are_taken_as_a_set() => Play.Check(
        """
        - run: server
        - each: { as: word, of: [uno, dos, tres], steps: [send: { from: client, data: "{word}" }] }
        - expect: { at: client, all: [uno, dos, tres] }
        - expect: { at: client, silence: true }
        """,
        "server udp_answer.py how=backwards").ShouldPass();

    [Test]
    public void A_set_that_never_becomes_whole_is_no_reply() => Play.Check(
        """
        - run: server
        - each: { as: word, of: [uno, dos], steps: [send: { from: client, data: "{word}" }] }
        - expect: { at: client, all: [uno, dos, tres] }
        """,
        "server udp_echo.py").ShouldFail("udp.no-reply");

    [Test]
    public void Every_client_has_an_address_and_answers_of_its_own() => Play.Check(
        """
        - run: server
        - send: { from: intruder, ip: 127.0.0.66, data: hola }
        - expect: { at: intruder, silence: true }
        - send: { from: known, data: chau }
        - expect: { at: known, data: chau }
        - expect: { at: intruder, silence: true }
        """,
        "server udp_answer.py how=only-known").ShouldPass();

    [Test]
    public void What_came_can_be_kept_and_used() => Play.Check(
        """
        - run: server
        - send: { from: client, data: hola }
        - expect: { at: client, starts: eco, keep: answer }
        - send: { from: client, data: "{answer}" }
        - expect: { at: client, data: "eco: {answer}" }
        """,
        "server udp_answer.py how=wrapped").ShouldPass();

    [Test]
    public void Bytes_of_every_form_come_as_they_were_sent() => Play.Check(
        """
        values:
          ruido: { random: 1000 }
        steps:
          - run: server
          - each:
              as: size
              of: ["1", "600"]
              steps:
                - send: { from: client, data: { first: "{ruido}", bytes: "{size}" } }
                - expect: { at: client, data: { first: "{ruido}", bytes: "{size}" } }
          - send: { from: client, data: { join: [{ hex: "00 ff" }, { repeat: "ñ", times: 100 }, "{ruido}"] } }
          - expect: { at: client, data: { join: [{ hex: "00ff" }, { repeat: "ñ", times: 100 }, "{ruido}"] } }
          - send: { from: client, data: { repeat: x, times: 65507 } }
          - expect: { at: client, data: { repeat: x, times: 65507 } }
          - send: { from: client, data: "" }
          - expect: { at: client, data: "" }
        """,
        "server udp_echo.py").ShouldPass();

    [Test]
    public void A_flood_of_answers_ends_at_a_cap() => Play.Check(
        """
        - run: server
        - send: { from: client, data: hola }
        - expect: { at: client, data: hola }
        - expect: { at: client, silence: true }
        """,
        "server udp_answer.py how=flood").ShouldFail("udp.extra-datagram");

    [Test]
    public void A_client_is_heard_and_answered() => Play.Check(
        """
        - listen: { as: peer, on: udp/3500, near: client }
        - run: client
        - expect: { at: peer, data: buenas }
        - send: { from: peer, data: "qué tal", pause: 30 }
        - expect: { of: client, prints: "qué tal", exits: 0, no-error: true }
        - expect: { at: peer, silence: true }
        """,
        "client udp_client.py text=buenas").ShouldPass();

    [Test]
    public void A_client_on_the_other_loopback_is_heard_and_answered_there() => Play.Check(
        """
        - listen: { as: peer, on: udp/3500, near: client }
        - run: client
        - expect: { at: peer, data: buenas }
        - send: { from: peer, data: "qué tal" }
        - expect: { of: client, prints: "qué tal", exits: 0 }
        """,
        "client udp_client.py text=buenas host=::1").ShouldPass();

    [TestCase("silent", "udp.no-datagram")]
    [TestCase("elsewhere", "udp.sent-elsewhere")]
    [TestCase("asks-nothing", "data.different")]
    public void A_client_that_does_not_send_what_it_should_is_told(string how, string code) => Play.Check(
        """
        - listen: { as: peer, on: udp/3500, near: client }
        - run: client
        - expect: { at: peer, data: buenas }
        """,
        $"client udp_client.py how={how} text=malas").ShouldFail(code);

    [Test]
    public void A_client_over_tcp_in_place_of_udp_is_told() => Play.Check(
        """
        - listen: { as: peer, on: udp/3500, near: client }
        - run: client
        - expect: { at: peer, data: buenas }
        """,
        "client tcp_client.py").ShouldFail("udp.sent-elsewhere").Having("seen", "tcp/3500");

    [Test]
    public void A_datagram_too_many_of_a_client_is_told() => Play.Check(
        """
        - listen: { as: peer, on: udp/3500, near: client }
        - run: client
        - expect: { at: peer, data: hola0 }
        - expect: { at: peer, silence: true }
        """,
        "client udp_client.py how=three").ShouldFail("udp.extra-datagram");

    [Test]
    public void The_first_of_several_expectations_that_holds_takes_what_came() => Play.Check(
        """
        - run: server
        - send: { from: client, data: hola }
        - expect: { any-of: [{ at: client, data: chau }, { at: client, data: hola }, { of: server, exits: true }] }
        - send: { from: client, data: uno }
        - send: { from: client, data: dos }
        - expect: { of: server, running: true }
        - expect: { any-of: [{ at: client, data: uno }, { at: client, data: dos }] }
        - expect: { at: client, data: dos }
        """,
        "server udp_echo.py").ShouldPass();

    [Test]
    public void When_none_of_several_expectations_holds_the_first_one_is_told() => Play.Check(
        """
        - run: server
        - send: { from: client, data: hola }
        - expect: { any-of: [{ at: client, silence: true }, { at: client, data: chau }] }
        """,
        "server udp_echo.py").ShouldFail("udp.unwanted-reply");
}
