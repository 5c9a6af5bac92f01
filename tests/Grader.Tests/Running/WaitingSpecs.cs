using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Running;

/// <summary>Verdicts do not depend on how long a program takes, nor on how it waits.</summary>
[Platform("Linux")]
[Parallelizable(ParallelScope.All)]
[CancelAfter(300_000)]
internal sealed class WaitingSpecs
{
    private const string Fair = """
        - run: server
        - send: { from: first, data: hola }
        - expect: { at: first, data: hola }
        - send: { from: second, ip: 127.0.0.7, data: chau }
        - expect: { at: second, data: chau }
        - expect: { at: first, silence: true }
        - expect: { of: server, running: true, no-error: true, listening: udp/3500 }
        """;

    [TestCase("0")]
    [TestCase("0.3")]
    [TestCase("1")]
    [TestCase("3")]
    public void An_answer_counts_whenever_it_comes(string seconds) => Play.Check(Fair, $"server udp_echo.py after={seconds}").ShouldPass();

    [TestCase("0")]
    [TestCase("0.3")]
    [TestCase("1")]
    [TestCase("3")]
    public void A_wrong_answer_is_wrong_whenever_it_comes(string seconds) => Play.Check(
        """
        - run: server
        - send: { from: first, data: hola }
        - expect: { at: first, silence: true }
        """,
        $"server udp_echo.py after={seconds}").ShouldFail("udp.unwanted-reply");

    [Test]
    public void How_a_server_waits_changes_nothing_when_it_answers_and_when_it_does_not(
        [Values("recv", "so-rcvtimeo", "settimeout", "select", "select-timeout", "poll", "epoll", "nonblocking", "alarm", "timer", "sigtimedwait", "timerfd", "thread", "threads", "processes", "asyncio", "keyboard-too")] string how) =>
        Play.Check(
            """
            - run: server
            - send: { from: ignored, data: "-hola" }
            - expect: { at: ignored, silence: true }
            - send: { from: client, data: chau }
            - expect: { at: client, data: chau }
            - expect: { at: ignored, silence: true }
            - expect: { of: server, running: true, no-error: true }
            """,
            $"server udp_wait.py how={how}").ShouldPass();

    [TestCase("recv", "@waiting.network")]
    [TestCase("so-rcvtimeo", "@waiting.network-timed")]
    [TestCase("settimeout", "@waiting.network-timed")]
    [TestCase("select", "@waiting.network")]
    [TestCase("poll", "@waiting.network")]
    [TestCase("epoll", "@waiting.network")]
    [TestCase("asyncio", "@waiting.network")]
    [TestCase("thread", "@waiting.network")]
    [TestCase("alarm", "@waiting.network")]
    [TestCase("keyboard-too", "@waiting.network")]
    public void No_answer_is_told_with_what_the_server_waits_for(string how, string waiting) => Play.Check(
        """
        - run: server
        - send: { from: client, ip: 127.0.0.7, data: "-hola" }
        - expect: { at: client, data: "-hola" }
        """,
        $"server udp_wait.py how={how}").ShouldFail("udp.no-reply").Having("ip", "127.0.0.7").Having("waiting", waiting);

    [TestCase("error", "proc.crashed")]
    [TestCase("signal", "proc.signaled")]
    [TestCase("quietly", "proc.ended")]
    [TestCase("status", "proc.ended")]
    public void A_server_that_ends_in_place_of_answering_is_told_by_its_end(string how, string code) => Play.Check(
        """
        - run: server
        - send: { from: client, data: hola }
        - expect: { at: client, data: hola }
        """,
        $"server udp_dies.py how={how}").ShouldFail(code);

    [Test]
    public void The_same_seed_gives_the_same_data_and_another_one_other_data()
    {
        const string check = """
            values: { saludo: { words: 3 }, ruido: { random: 40 } }
            steps:
              - run: server
              - repeat: { times: 2, values: { otro: { words: 2 } }, steps: [send: { from: client, data: "{otro} {round}" }, expect: { at: client, data: "{otro} {round}" }] }
              - send: { from: client, data: "{saludo}{ruido}" }
              - expect: { at: client, data: "{saludo}{ruido}" }
            """;
        var first = SentBy(1);

        SentBy(1).ShouldBe(first);
        var other = SentBy(2);
        other.Count.ShouldBe(first.Count);
        other.Intersect(first).ShouldBeEmpty();

        List<string> SentBy(int seed) =>
            [.. (TestSandboxes.Default with { Seed = seed }).Run(check, "server udp_echo.py").ShouldPass()
                .Transcript.OfType<Grader.Transcripts.TranscriptEntry.Sent>().Select(sent => Convert.ToHexString(sent.Data))];
    }

    [Test]
    public void An_interrupted_run_ends_with_nothing_left()
    {
        using var cancelled = new CancellationTokenSource();
        var task = TestSandboxes.Default.Task("- run: server\n- send: { from: a, data: x, pause: 60000 }", "server udp_echo.py");
        cancelled.Cancel();

        Should.Throw<OperationCanceledException>(() => Grader.Running.CheckRunner.Run(TestSandboxes.Default.Kind, task, cancelled.Token));
    }

    [Test]
    public void What_the_grader_itself_cannot_do_is_its_own_fault() =>
        Play.Check(
            """
            - listen: { as: peer, on: udp/3500, near: client }
            - listen: { as: again, on: udp/3500, near: client }
            - run: client
            - expect: { of: client, exits: 0 }
            """,
            "client udp_client.py").ShouldBeFaulted("grader.fault").Parameters["detail"].ShouldBe("@fault.bind");
}
