using System.Runtime.Versioning;
using CliWrap;
using Grader.Commands;
using Grader.Os;
using Grader.Sandboxes;
using Grader.Tests.Sandboxes;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Commands;

/// <summary><c>grader run</c>: a program starts as in checks, and does what a script says to it.</summary>
[Platform("Linux"), SupportedOSPlatform("linux")]
[CancelAfter(300_000)]
[Parallelizable]
internal sealed class RunSpecs
{
    private Lab _lab = null!;

    [SetUp]
    public void MakeLab() => _lab = new Lab(Ports.Reserve());

    [TearDown]
    public void RemoveLab() => _lab.Dispose();

    [TestCase("auto")]
    [TestCase("process")]
    public async Task A_UDP_server_answers_who_asks_it(string sandbox, CancellationToken cancellationToken)
    {
        var run = await RunAsync("send \"hola\"\nsend \"chau\\n\" --from 127.0.0.2\n", cancellationToken, "9.1", "server", "good", "--exercises", "exercises", "--sandbox", sandbox);

        run.ExitCode.ShouldBe(ExitCodes.Success, run.All);
        InOrder(run.Output, "9.1 server: udp_echo_server.py", "your server: listens on UDP", "grader → your server: 4 B \"hola\"", "your server → grader: 4 B \"hola\"",
            "grader (127.0.0.2) → your server: 5 B \"chau\\n\"", "your server → grader (127.0.0.2): 5 B \"chau\\n\"", "your server: is stopped by the grader");
        Remains.Files(_lab).ShouldBeEmpty();
        Remains.Processes(_lab).ShouldBeEmpty();
    }

    [Test]
    public async Task What_it_prints_is_shown_and_silence_is_explained(CancellationToken cancellationToken)
    {
        _lab.Write("deaf/udp_echo_server.py", """
            import socket

            print("escuchando")
            s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
            s.bind(("127.0.0.1", PORT))
            while True:
                s.recvfrom(100)
            """);

        var run = await RunAsync("send \"hola\"\n", cancellationToken, "9.1", "server", "deaf", "--exercises", "exercises");

        run.ExitCode.ShouldBe(ExitCodes.Success, run.All);
        InOrder(run.Output, "your server │ escuchando", "grader → your server: 4 B \"hola\"", "Your server says nothing to that: it is waiting for data from the network");
    }

    [Test]
    public async Task A_mistake_is_told_with_its_line_and_the_rest_goes_on(CancellationToken cancellationToken)
    {
        var run = await RunAsync("# ask\nsned \"hola\"\nconnect\nsend \"x\"\nquit\nsend \"never\"\n", cancellationToken, "9.1", "server", "good", "--exercises", "exercises");

        run.ExitCode.ShouldBe(ExitCodes.OrderFailed, run.All);
        InOrder(run.Output, "! Line 2: there is no order «sned»", "! Line 3: connect is about TCP", "your server → grader: 1 B \"x\"", "is stopped by the grader");
        run.Output.ShouldNotContain("never");
    }

    [Test]
    public async Task A_server_that_dies_is_told_of(CancellationToken cancellationToken)
    {
        _lab.Write("dead/udp_echo_server.py", "import nada");

        var run = await RunAsync("send \"hola\"\n", cancellationToken, "9.1", "server", "dead", "--exercises", "exercises");

        run.ExitCode.ShouldBe(ExitCodes.OrderFailed, run.All);
        InOrder(run.Output, "your server │ ModuleNotFoundError", "your server: ends with exit code 1", "✗ Your server died on line 1 of udp_echo_server.py");
    }

    [Test]
    public async Task A_TCP_server_of_the_guide(CancellationToken cancellationToken)
    {
        var run = await RunAsync("tcp \"hola\"\nshut\nclose\nconnect\nreset\n", cancellationToken, "2.2", "server", Repository.Path("tests", "submissions", "guide-python"));

        run.ExitCode.ShouldBe(ExitCodes.Success, run.All);
        InOrder(run.Output, "grader → your server: is connected", "grader → your server: 4 B \"hola\"", "your server → grader: 4 B \"hola\"", "half-close, still reads",
            "grader → your server: FIN", "grader (2) → your server: is connected", "grader (2) → your server: RST");
    }

    [TestCase("1.1", "19 B")]
    [TestCase("2.1", "11 B")]
    public async Task A_client_of_the_guide_gets_its_echo_and_ends(string exercise, string size, CancellationToken cancellationToken)
    {
        var run = await RunAsync("", cancellationToken, exercise, "client", Repository.Path("tests", "submissions", "guide-python"));

        run.ExitCode.ShouldBe(ExitCodes.Success, run.All);
        InOrder(run.Output, "your client: starts", $"your client → grader: {size}", $"grader → your client: {size}", "your client: ends with exit code 0");
    }

    [Test]
    public async Task A_client_that_is_only_listened_to_gets_what_the_script_says(CancellationToken cancellationToken)
    {
        var run = await RunAsync("send \"otra\"\n", cancellationToken, "2.1", "client", Repository.Path("tests", "submissions", "guide-python"), "--server", "listen");

        run.ExitCode.ShouldBe(ExitCodes.Success, run.All);
        InOrder(run.Output, "your client → grader: is connected", "grader → your client: 4 B \"otra\"", "your client: ends with exit code 0");
        run.Output.ShouldNotContain("grader → your client: 11 B");
    }

    [Test]
    public async Task A_chat_is_typed_and_answered(CancellationToken cancellationToken)
    {
        var run = await RunAsync("type \"buen día\"\nsend \"hola\"\n", cancellationToken, "1.5.4", "client", Repository.Path("tests", "submissions", "guide-python"), "--server", "listen");

        run.ExitCode.ShouldBe(ExitCodes.Success, run.All);
        InOrder(run.Output, "keyboard \"buen día\\n\"", "your client → grader: 9 B \"buen día\"", "grader → your client: 4 B \"hola\"");
    }

    [TestCase("auto")]
    [TestCase("process")]
    public async Task Ctrl_C_leaves_nothing(string sandbox, CancellationToken cancellationToken)
    {
        var end = new TaskCompletionSource();
        var open = PipeSource.Create((_, stop) => end.Task.WaitAsync(stop));
        var grader = GraderProcess.Start(
            _lab,
            GraderProcess.Command(_lab, "env", ["--default-signal=INT,TERM", "dotnet", GraderProcess.Assembly, "run", "9.1", "server", "good", "--exercises", "exercises", "--sandbox", sandbox]).WithStandardInputPipe(open),
            cancellationToken);
        await grader.SaysAsync("your server: listens on UDP", cancellationToken);

        ProcessHandle.Signal(grader.Id, Libc.SigInt);
        var ended = await grader.EndAsync();
        end.SetResult();

        ended.ExitCode.ShouldBe(ExitCodes.Interrupted, ended.All);
        Remains.Files(_lab).ShouldBeEmpty();
        Remains.Processes(_lab).ShouldBeEmpty();
    }

    [Test]
    public async Task A_port_that_somebody_has_is_told(CancellationToken cancellationToken)
    {
        using var lab = new Lab(Ports.Reserve());
        using var holder = new System.Net.Sockets.UdpClient(new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, lab.Port));

        var run = await GraderProcess.RunAsync(GraderProcess.Command(lab, "dotnet", [GraderProcess.Assembly, "run", "9.1", "server", "good", "--exercises", "exercises", "--sandbox", "process"]), cancellationToken);

        run.ExitCode.ShouldBe(ExitCodes.Fault, run.All);
        run.Errors.ShouldContain($"{lab.Port}");
        Remains.Files(lab).ShouldBeEmpty();
    }

    [TestCase("9.9 server good", "There is no exercise 9.9.")]
    [TestCase("9.1 client good", "Exercise 9.1 has no program «client»; it has: server.")]
    [TestCase("9.1 server nowhere", "nowhere")]
    [TestCase("9.1 server exercises", "your server")]
    public async Task What_cannot_be_run_is_told(string arguments, string mistake, CancellationToken cancellationToken)
    {
        var run = await RunAsync("", cancellationToken, [.. arguments.Split(' '), "--exercises", "exercises"]);

        run.ExitCode.ShouldBe(ExitCodes.Unusable, run.All);
        run.Errors.ShouldContain(mistake, Case.Insensitive);
    }

    private Task<GraderProcess.Ended> RunAsync(string script, CancellationToken cancellationToken, params string[] arguments) =>
        GraderProcess.RunAsync(GraderProcess.Command(_lab, "dotnet", [GraderProcess.Assembly, "run", .. arguments]).WithStandardInputPipe(PipeSource.FromString(script)), cancellationToken);

    private static void InOrder(string output, params string[] parts)
    {
        // As a person reads it: without the breaks of long rows.
        var text = System.Text.RegularExpressions.Regex.Replace(output, @"\s+", " ");
        var at = 0;
        foreach (var part in parts)
        {
            var found = text.IndexOf(part, at, StringComparison.OrdinalIgnoreCase);
            found.ShouldBeGreaterThanOrEqualTo(0, $"{part}\n{output}");
            at = found + part.Length;
        }
    }
}
