using Grader.Running;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Running;

/// <summary>What programs do at their keyboard, on their screen, with their files and at their end.</summary>
[Platform("Linux")]
[Parallelizable(ParallelScope.All)]
[CancelAfter(300_000)]
internal sealed class ProgramSpecs
{
    private static CheckOutcome Run(string program, string expectation) =>
        Play.Check($"- run: client\n- expect: {{ of: client, {expectation} }}", $"client {program}");

    private static void Judge(CheckOutcome outcome, string? code)
    {
        if (code is null)
            outcome.ShouldPass();
        else
            outcome.ShouldFail(code);
    }

    [TestCase("prints.py text=hola", "prints: hola", null)]
    [TestCase("prints.py text=hola", "prints: chau", "out.missing")]
    [TestCase("prints.py how=nothing", "prints: hola", "out.nothing")]
    [TestCase("prints.py how=error", "prints: adiós", "proc.crashed")]
    [TestCase("prints.py text=hola", "prints: { pattern: \"^h.la\" }", null)]
    [TestCase("prints.py text=hola", "prints: { pattern: \"^[0-9]+\" }", "data.pattern")]
    [TestCase("prints.py text=código:3", "prints: { number: [3] }", null)]
    [TestCase("prints.py text=código:4", "prints: { number: [3] }", "data.wrong-number")]
    [TestCase("prints.py how=no-newline", "prints: hola", null)]
    [TestCase("prints.py how=bytes", "prints: hola", null)]
    [TestCase("prints.py how=colours", "prints: hola", null)]
    [TestCase("prints.py how=stays", "prints: hola, running: true", null)]
    [TestCase("prints.py how=closed", "prints: hola, running: true, no-error: true", null)]
    [TestCase("prints.py how=flood", "prints: hola, exits: 0", null)]
    [TestCase("prints.py text=hola", "does-not-print: chau", null)]
    [TestCase("prints.py text=hola", "does-not-print: ola", "out.forbidden")]
    [TestCase("prints.py how=stays", "does-not-print: ola", "out.forbidden")]
    public void What_a_program_prints_is_judged(string program, string expectation, string? code) => Judge(Run(program, expectation), code);

    [TestCase("prints.py", "exits: true", null)]
    [TestCase("prints.py", "exits: 0", null)]
    [TestCase("prints.py how=status text=3", "exits: 3", null)]
    [TestCase("prints.py how=status text=3", "exits: 0", "proc.exit-code")]
    [TestCase("prints.py how=signal text=9", "exits: 137", null)]
    [TestCase("prints.py how=signal text=9", "exits: 0", "proc.exit-code")]
    [TestCase("prints.py how=signal text=6", "exits: 0", "proc.signaled")]
    [TestCase("prints.py how=signal text=11", "no-error: true", "proc.signaled")]
    [TestCase("prints.py how=stays", "exits: true", "proc.never-ends")]
    [TestCase("start.py how=asks", "exits: true", "proc.never-ends")]
    [TestCase("prints.py how=stays", "running: true", null)]
    [TestCase("prints.py", "running: true", "proc.ended")]
    [TestCase("prints.py how=error", "running: true", "proc.crashed")]
    [TestCase("prints.py how=error", "exits: 0", "proc.crashed")]
    [TestCase("prints.py how=error", "no-error: true", "proc.crashed")]
    [TestCase("prints.py how=tells-errors", "no-error: true", null)]
    [TestCase("prints.py how=stays", "no-error: true", null)]
    public void How_a_program_ends_is_judged(string program, string expectation, string? code) => Judge(Run(program, expectation), code);

    [TestCase("saves.py", "saves: hola", null)]
    [TestCase("saves.py how=folder", "saves: hola", null)]
    [TestCase("saves.py", "saves: { data: hola, name: \"*.bin\" }", null)]
    [TestCase("saves.py", "saves: { data: hola, name: \"*.png\" }", "file.not-saved")]
    [TestCase("saves.py text=chau", "saves: hola", "file.different")]
    [TestCase("saves.py how=nothing", "saves: hola", "file.not-saved")]
    [TestCase("saves.py how=link", "saves: hola", "file.not-saved")]
    [TestCase("saves.py how=fifo", "saves: hola", "file.different")]
    public void The_file_that_a_program_saves_is_judged(string program, string expectation, string? code) => Judge(Run(program, expectation), code);

    [Test]
    public void Files_that_were_there_before_do_not_count_as_saved() => Play.Check(
        """
        - run: { program: client, files: { image: { name: foto.png, content: hola } } }
        - expect: { of: client, exits: 0 }
        - expect: { of: client, saves: hola }
        """,
        "client saves.py how=nothing").ShouldFail("file.not-saved");

    [Test]
    public void Each_match_takes_the_output_up_to_it() => Play.Check(
        """
        - run: client
        - type: { to: client, line: uno }
        - expect: { of: client, prints: "leí: uno" }
        - type: { to: client, line: "dos y ñandú" }
        - expect: { of: client, prints: "leí: dos y ñandú" }
        - expect: { of: client, prints: "leí: uno" }
        """,
        "client keyboard.py").ShouldFail("out.nothing").Having("waiting", "@waiting.keyboard");

    [Test]
    public void The_keyboard_ends() => Play.Check(
        """
        - run: client
        - type: { to: client, line: uno }
        - type: { to: client, end: true }
        - expect: { of: client, prints: adiós, exits: 0 }
        """,
        "client keyboard.py").ShouldPass();

    [TestCase("start.py how=pauses", "proc.not-at-keyboard")]
    [TestCase("prints.py", "proc.ended")]
    [TestCase("prints.py how=error", "proc.crashed")]
    public void A_program_that_does_not_ask_is_told_so(string program, string code) => Play.Check(
        "- run: client\n- type: { to: client, line: hola }\n- expect: { of: client, prints: hola }", $"client {program}").ShouldFail(code);

    [TestCase("tidy", "chau")]
    [TestCase("term-only", "listo")]
    [TestCase("ignores", "listo")]
    [TestCase("sleeps", "listo")]
    public void A_stopped_program_is_gone_and_its_end_is_not_held_against_it(string how, string printed) => Play.Check(
        $$"""
        - run: client
        - expect: { of: client, prints: listo }
        - stop: client
        - expect: { of: client, no-error: true, exits: true }
        - run: client
        - expect: { of: client, prints: listo, running: true }
        """,
        $"client stops.py how={how} text={printed}").ShouldPass();

    [Test]
    public void Stopping_frees_the_port_for_the_next_run() => Play.Check(
        """
        - run: server
        - stop: server
        - expect: { of: server, not-listening: udp/3500 }
        - run: server
        - send: { from: client, data: hola }
        - expect: { at: client, data: hola }
        """,
        "server udp_wait.py how=processes").ShouldPass();

    [TestCase("prints.py text=chau", "prints.py text=hola-chau", "out.says-nothing-new")]
    [TestCase("prints.py text=hola-se-perdió-algo", "prints.py text=hola", null)]
    [TestCase("prints.py how=nothing", "prints.py text=hola", "out.says-nothing-new")]
    public void A_program_says_something_that_another_did_not(string program, string other, string? code) => Judge(
        Play.Check(
            """
            - run: other
            - expect: { of: other, exits: 0 }
            - run: client
            - expect: { of: client, prints-besides: { other: other, without: hola- } }
            """,
            $"client {program}",
            $"other {other}"),
        code);

    [TestCase("says-so", null)]
    [TestCase("upper", "out.no-address")]
    public void The_address_of_a_client_is_printed(string how, string? code) => Judge(
        Play.Check(
            """
            - run: server
            - send: { from: client, ip: 127.0.0.7, data: hola }
            - expect: { at: client, any: true }
            - expect: { of: server, prints-address-of: client }
            """,
            $"server udp_answer.py how={how}"),
        code);

    [Test]
    public void Groups_run_their_steps_for_each_round_and_value() => Play.Check(
        """
        - run: server
        - repeat:
            times: 3
            values: { m: { words: 2, accents: true } }
            steps:
              - each:
                  as: word
                  of: [a, "{m}"]
                  steps:
                    - send: { from: client, data: "{word} {round} {m}" }
                    - expect: { at: client, data: "{word} {round} {m}" }
        """,
        "server udp_echo.py").ShouldPass();

    [Test]
    public void A_finding_inside_a_group_is_told_with_its_own_step()
    {
        var outcome = Play.Check(
            """
            - run: server
            - each: { as: word, of: [hola, chau], steps: [send: { from: client, data: "{word} {word}" }, expect: { at: client, starts: hola }] }
            """,
            "server udp_echo.py");

        outcome.ShouldFail("data.stale");
        outcome.FailedStep!.ToString().ShouldBe("trial.yaml:14:98");
    }

    [TestCase("free", "free", null)]
    [TestCase("turns", "turns", null)]
    [TestCase("turns", "free", null)]
    [TestCase("free", "turns", null)]
    [TestCase("free", "deaf", "out.missing")]
    [TestCase("once", "turns", "proc.ended")]
    [TestCase("events", "turns", null)]
    [TestCase("events", "events", null)]
    public void Two_programs_converse_in_whatever_order_they_ask_for_lines(string client, string server, string? code) => Judge(
        Play.Check(
            """
            - run: server
            - link: { client: client, server: server, as: cable }
            - run: client
            - converse: { between: [client, server], rounds: 3, accents: true }
            - expect: { of: server, no-error: true, running: true }
            """,
            $"server udp_chat.py role=server how={server}",
            $"client udp_chat.py role=client how={client}"),
        code);

    [TestCase("turns", null)]
    [TestCase("free", null)]
    [TestCase("mute", "chat.nobody-asks")]
    public void A_peer_converses_with_a_server(string how, string? code) => Judge(
        Play.Check(
            """
            - run: server
            - converse: { between: [peer, server], rounds: 3 }
            """,
            $"server udp_chat.py role=server how={how}"),
        code);

    [TestCase("turns", null)]
    [TestCase("free", null)]
    [TestCase("events", null)]
    public void A_peer_converses_with_a_client(string how, string? code) => Judge(
        Play.Check(
            """
            - listen: { as: peer, on: udp/3500, near: client }
            - run: client
            - converse: { between: [client, peer], rounds: 3 }
            """,
            $"client udp_chat.py role=client how={how}"),
        code);
}
