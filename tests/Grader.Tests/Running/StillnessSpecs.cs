using NUnit.Framework;

namespace Grader.Tests.Running;

/// <summary>
/// Silence is told from facts, so a program that was just given something to do must never count as asleep. Each of these asks a few hundred
/// times, side by side, so that the moments between giving and waking are met on any machine.
/// </summary>
[Platform("Linux")]
[Parallelizable(ParallelScope.All)]
[CancelAfter(300_000)]
internal sealed class StillnessSpecs
{
    [Test]
    public void A_program_that_was_sent_a_datagram_is_awake([Values("recv", "select", "epoll", "threads")] string how) => Play.Check(
        """
        - run: server
        - repeat:
            times: 300
            steps:
              - send: { from: client, data: "" }
              - expect: { at: client, data: "" }
        """,
        $"server udp_wait.py how={how}").ShouldPass();

    [Test]
    public void A_program_that_was_typed_a_line_is_awake([Values(1, 2, 3, 4)] int player) => Play.Check(
        """
        - run: client
        - repeat:
            times: 300
            steps:
              - type: { to: client, line: "{round}" }
              - expect: { of: client, prints: "leí: {round}" }
        - type: { to: client, end: true }
        - expect: { of: client, prints: "adiós", exits: 0 }
        """,
        $"client keyboard.py player={player}").ShouldPass();

    [Test]
    public void A_program_that_was_sent_a_stream_is_awake([Values(1, 2, 3, 4)] int player) => Play.Check(
        """
        - run: server
        - connect: { as: client }
        - repeat:
            times: 300
            steps:
              - send: { from: client, data: "{round}" }
              - expect: { at: client, data: "{round}" }
        """,
        $"server tcp_echo.py player={player}").ShouldPass();

    [Test]
    public void A_script_whose_commands_come_and_go_is_awake([Values(1, 2, 3, 4)] int player) => Play.Check(
        """
        - run: client
        - repeat:
            times: 40
            steps:
              - type: { to: client, line: "{round}" }
              - expect: { of: client, prints: "listo: {round}" }
        - type: { to: client, end: true }
        - expect: { of: client, exits: 0 }
        """,
        $"client sh short_children.sh {player}").ShouldPass();

    [Test]
    public void A_mark_that_never_comes_back_is_not_waited_for()
    {
        var kind = new WrappedKind(TestSandboxes.Default.Kind, process => new WrappedProcess(process) { Terminal = new ForgetfulTerminal(process.Terminal) });

        (TestSandboxes.Default with { Kind = kind }).Run(
            """
            - run: server
            - send: { from: client, data: "-hola" }
            - expect: { at: client, silence: true }
            - expect: { of: server, running: true }
            """,
            "server udp_wait.py how=recv").ShouldPass();
    }
}
