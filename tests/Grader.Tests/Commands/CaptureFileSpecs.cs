using System.Runtime.Versioning;
using CliWrap;
using CliWrap.Buffered;
using Grader.Commands;
using Grader.Sandboxes;
using Grader.Tests.Running;
using Grader.Tests.Sandboxes;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Commands;

/// <summary><c>--captures DIR</c>: what is there afterwards, and whether Wireshark reads it.</summary>
[Platform("Linux"), SupportedOSPlatform("linux")]
[CancelAfter(300_000)]
[Parallelizable]
internal sealed class CaptureFileSpecs
{
    private const string Failed = "9.1-answers-server.pcap";

    private Lab _lab = null!;

    [SetUp]
    public void MakeLab() => _lab = new Lab();

    [TearDown]
    public void RemoveLab() => _lab.Dispose();

    [Test]
    public async Task Wireshark_reads_who_wrote_to_whom(CancellationToken cancellationToken)
    {
        _ = TestSandboxes.Plain;
        RequireTool("tshark");
        _lab.AddWrong();

        var run = await Check("wrong", "namespace", cancellationToken);

        run.ExitCode.ShouldBe(ExitCodes.PointsLost, run.All);
        run.Output.ShouldContain(Failed);
        string[] fields = ["udp.srcport", "udp.dstport", "udp.length", "frame.time_relative"];
        var read = await Cli.Wrap("tshark")
            .WithArguments(["-r", _lab.Path($"capturas ñ/{Failed}"), "-T", "fields", .. fields.SelectMany(field => new[] { "-e", field })])
            .ExecuteBufferedAsync(cancellationToken);
        var rows = read.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(row => row.Split('\t')).ToList();
        rows.Count.ShouldBe(2, read.StandardOutput);
        rows[0][1].ShouldBe("3500");
        rows[1][0].ShouldBe("3500");
        rows[1][1].ShouldBe(rows[0][0]);
        // The wrong server puts two bytes in front.
        int.Parse(rows[1][2]).ShouldBe(int.Parse(rows[0][2]) + 2);
        rows[1][3].ShouldNotStartWith("-");
    }

    [Test]
    public async Task Checks_that_passed_leave_theirs_as_well(CancellationToken cancellationToken)
    {
        _ = TestSandboxes.Plain;

        var run = await Check("good", "namespace", cancellationToken);

        run.ExitCode.ShouldBe(ExitCodes.Success, run.All);
        Directory.GetFiles(_lab.Path("capturas ñ")).Select(Path.GetFileName).Order().ShouldBe(["9.1-answers-again-server.pcap", Failed]);
    }

    [Test]
    public async Task A_sandbox_that_does_not_see_the_network_says_so(CancellationToken cancellationToken)
    {
        using var lab = new Lab(Ports.Reserve());

        var run = await GraderProcess.RunAsync(lab, cancellationToken, "check", "good", "--exercises", "exercises", "--sandbox", "process", "--captures", "c");

        run.ExitCode.ShouldBe(ExitCodes.Success, run.All);
        run.Errors.ShouldContain("There are no captures: the sandbox «process» does not see the network.");
    }

    [Test]
    public async Task A_folder_that_cannot_be_made_is_told(CancellationToken cancellationToken)
    {
        _ = TestSandboxes.Plain;
        _lab.Write("capturas ñ", "a file");

        var run = await Check("good", "namespace", cancellationToken);

        run.ExitCode.ShouldBe(ExitCodes.Fault, run.All);
        run.Errors.ShouldContain("The captures could not be written in «capturas ñ»");
    }

    [TestCase("es", "Las capturas no se escribieron: ", " es un enlace dentro de la entrega")]
    [TestCase("en", "The captures were not written: ", " is a link inside the submission")]
    public async Task A_link_of_the_submission_leads_them_nowhere(string language, string before, string after, CancellationToken cancellationToken)
    {
        _ = TestSandboxes.Plain;
        var outside = Directory.CreateDirectory(_lab.Path("outside")).FullName;
        File.CreateSymbolicLink(_lab.Path("good/caps"), outside);

        var run = await GraderProcess.RunAsync(_lab, cancellationToken, "check", "good", "--exercises", "exercises", "--sandbox", "namespace", "--captures", "good/caps", "--lang", language);

        run.ExitCode.ShouldBe(ExitCodes.Fault, run.All);
        run.Errors.ShouldStartWith($"{before}{_lab.Path("good/caps")}{after}", Case.Sensitive);
        Directory.EnumerateFileSystemEntries(outside).ShouldBeEmpty();
    }

    private Task<GraderProcess.Ended> Check(string submission, string sandbox, CancellationToken cancellationToken) =>
        GraderProcess.RunAsync(_lab, cancellationToken, "check", submission, "--exercises", "exercises", "--sandbox", sandbox, "--captures", "capturas ñ");

    private static void RequireTool(string name)
    {
        if (ToolFinder.OnMachine(name) is null)
            Assert.Ignore($"{name} is not on this machine");
    }
}
