using NUnit.Framework;

namespace Grader.Tests.Running;

/// <summary><c>run</c>: when a program is ready, and what is told of one that never is.</summary>
[Platform("Linux")]
[Parallelizable(ParallelScope.All)]
[CancelAfter(300_000)]
internal sealed class ReadinessSpecs
{
    private const string Echo = """
        - run: server
        - send: { from: client, data: hola }
        - expect: { at: client, data: hola }
        """;

    [TestCase("udp_echo.py")]
    [TestCase("udp_echo.py late=0.5")]
    [TestCase("udp_echo.py late=2")]
    [TestCase("udp_echo.py bind=0.0.0.0")]
    [TestCase("udp_echo.py bind=::")]
    [TestCase("udp_echo.py bind=::1")]
    public void A_server_is_reached_whenever_and_wherever_it_binds(string server) => Play.Check(Echo, $"server {server}").ShouldPass();

    [TestCase("tcp_echo.py")]
    [TestCase("tcp_echo.py bind=0.0.0.0")]
    [TestCase("tcp_echo.py bind=::")]
    [TestCase("tcp_echo.py bind=::1")]
    public void A_tcp_server_is_reached_wherever_it_listens(string server) => Play.Check(
        """
        - run: server
        - connect: { as: client }
        - send: { from: client, data: hola }
        - expect: { at: client, data: hola }
        """,
        $"server {server}").ShouldPass();

    [TestCase("pauses", "@waiting.unknown")]
    [TestCase("asks", "@waiting.keyboard")]
    public void A_server_that_never_binds_is_told_with_what_it_does(string how, string waiting) =>
        Play.Check(Echo, $"server start.py how={how}").ShouldFail("proc.not-listening")
            .Having("program", "@role.server").Having("endpoint", "udp/3500").Having("waiting", waiting);

    [TestCase("start.py how=wrong-port", "udp/3501")]
    [TestCase("start.py how=tcp", "tcp/3500")]
    [TestCase("start.py how=udp", "udp/3500")]
    public void A_server_that_listens_elsewhere_is_told_where(string server, string seen) =>
        Play.Check("- run: server", $"server {server}").ShouldFail("proc.listens-elsewhere").Having("seen", seen);

    [TestCase("how=ends", "0")]
    [TestCase("how=exits", "7")]
    public void A_server_that_ends_before_it_binds_is_told_at_once(string how, string code) =>
        Play.Check(Echo, $"server start.py {how}").ShouldFail("proc.exited-early").Having("code", code);

    [TestCase("start.py how=fails", "ValueError: sin puerto", "start.py:20")]
    [TestCase("start.py how=bad-address", "OSError: [Errno 99] Cannot assign requested address", "start.py:38")]
    public void A_server_that_crashes_before_it_binds_is_told_by_its_error(string server, string error, string place) =>
        Play.Check("- run: { program: server, until: listening }", $"server {server}").ShouldFail("proc.crashed").Having("error", error).Having("place", place);

    [Test]
    public void A_port_that_is_taken_already_is_told_as_such() => Play.Check(
        """
        - run: { program: server, as: first }
        - run: { program: server, as: second, in: first }
        """,
        "server udp_echo.py").ShouldFail("proc.port-taken");

    [Test]
    public void A_syntax_error_is_told_with_its_line() =>
        Play.Check(Echo, "server syntax_error.py").ShouldFail("proc.crashed").Having("place", "syntax_error.py:1");

    [TestCase("/no/such/program")]
    [TestCase("./udp_echo")]
    public void A_command_that_is_not_there_fails_the_check_and_not_the_grader(string command) =>
        Play.Check(Echo, $"server {command}").ShouldFail("proc.exited-early");

    [Test]
    public void A_file_that_the_system_cannot_start_fails_the_check_and_not_the_grader() =>
        Play.Check(Echo, "server ./notes.txt").ShouldFail("proc.exited-early");

    [Test]
    public void Another_program_on_the_port_does_not_make_a_server_ready() => Play.Check(
        """
        - run: other_server
        - run: { program: client, in: other_server, until: started }
        - type: { to: client, line: hola }
        - expect: { of: client, prints: hola }
        - run: { program: server, in: other_server }
        """,
        "other_server udp_echo.py",
        "client keyboard.py",
        "server start.py how=pauses").ShouldFail("proc.not-listening");

    [Test]
    public void A_program_that_only_sleeps_while_another_holds_the_port_fails() => Play.Check(
        """
        - run: other_server
        - run: { program: server, in: other_server }
        """,
        "other_server udp_echo.py",
        "server start.py how=sleeps").ShouldFail("proc.not-listening").Having("waiting", "@waiting.sleep");

    [Test]
    public void A_daemon_is_a_program_that_ended() =>
        // Whether it is seen to listen before its first process ends depends on the moment; that it does not pass does not.
        Play.Check(
            """
            - run: { program: server, until: started }
            - expect: { of: server, exits: true }
            - send: { from: client, data: hola }
            - expect: { at: client, data: hola }
            """,
            "server start.py how=daemon").ShouldFail("proc.exited-early");

    [Test]
    public void A_second_run_in_the_same_sandbox_takes_the_place_of_the_first() => Play.Check(
        """
        - run: server
        - run: server
        - send: { from: client, data: hola }
        - expect: { at: client, data: hola }
        - run: { program: server, as: second, in: server, until: started }
        - expect: { of: second, exits: 1, finding: proc.exit-code }
        """,
        "server udp_echo.py").ShouldPass();

    [Test]
    public void What_the_command_needs_is_put_into_it_and_beside_the_program() => Play.Check(
        """
        values:
          image: { random: 300 }
        steps:
          - run:
              program: client
              with: { text: "hola {{mundo}}" }
              files: { image: { name: foto.png, content: "{image}" } }
          - expect: { of: client, prints: "hola {{mundo}} foto.png 127.0.0.1 3500 {{braces}} of its own" }
          - expect: { of: client, saves: { data: "{image}", name: "copia*" } }
        """,
        "client given.py {text} {image} {host} {port} {braces}").ShouldPass();

    [Test]
    public void A_message_for_the_keyboard_is_typed_when_the_submission_says_so() =>
        (TestSandboxes.Default with { Settings = new Dictionary<string, string> { ["message"] = "stdin" } }).Run(
            """
            - run: { program: client, with: { message: hola } }
            - expect: { of: client, prints: "leí: hola" }
            """,
            "client keyboard.py").ShouldPass();
}
