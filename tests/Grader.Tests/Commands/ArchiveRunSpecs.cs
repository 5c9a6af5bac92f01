using System.Text.Json.Nodes;
using Grader.Commands;
using Grader.Tests.Submissions.Intake;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Commands;

/// <summary>The grader given an archive, as a student's delivery is downloaded.</summary>
[CancelAfter(300_000)]
[Parallelizable]
internal sealed class ArchiveRunSpecs
{
    private static readonly string[] Options = ["--exercises", "exercises", "--report", "report.json", "--format", "markdown=report.md", "--format", "html=report.html"];
    private Lab _lab = null!;

    [SetUp]
    public void MakeLab() => _lab = new Lab();

    [TearDown]
    public void RemoveLab() => _lab.Dispose();

    [TestCase("zip")]
    [TestCase("tar.gz")]
    public async Task What_is_left_out_is_told_everywhere_and_the_rest_is_graded(string kind, CancellationToken cancellationToken)
    {
        (string, string)[] files = [("tp1/udp_echo_server.py", await File.ReadAllTextAsync(_lab.Path("good/udp_echo_server.py"), cancellationToken)), ("../<b>evil.py", ""), (".git/config", "")];
        await File.WriteAllBytesAsync(_lab.Path("entrega.dat"), kind == "zip" ? ArchiveMaker.Zip(files) : ArchiveMaker.Gzip(ArchiveMaker.Tar(files)), cancellationToken);

        var run = await GraderProcess.RunAsync(_lab, cancellationToken, ["check", "entrega.dat", .. Options]);

        run.ExitCode.ShouldBe(ExitCodes.Success, run.All);
        run.Output.ShouldContain("Left out of the submission");
        run.Output.ShouldContain("../<b>evil.py: the path leads out of the submission");
        run.Output.ShouldContain(".git: tools made this, not you");
        var submission = JsonNode.Parse(await File.ReadAllTextAsync(_lab.Path("report.json"), cancellationToken))!["submission"]!;
        submission["path"]!.GetValue<string>().ShouldBe("entrega.dat");
        submission["left_out"]!.AsArray().Select(left => $"{left!["path"]} {left["reason"]}").ShouldBe(["../<b>evil.py path-outside", ".git made-by-tools"]);
        (await File.ReadAllTextAsync(_lab.Path("report.md"), cancellationToken)).ShouldContain(@"../\<b\>evil.py: the path leads out");
        (await File.ReadAllTextAsync(_lab.Path("report.html"), cancellationToken)).ShouldContain("../&lt;b&gt;evil.py: the path leads out");
        Remains.Files(_lab).ShouldBeEmpty();
    }

    [TestCase("es", "El archivo comprimido entrega.zip está dañado")]
    [TestCase("en", "The archive entrega.zip is damaged")]
    public async Task A_damaged_archive_is_exit_code_2(string language, string message, CancellationToken cancellationToken)
    {
        await File.WriteAllBytesAsync(_lab.Path("entrega.zip"), ArchiveMaker.Zip(("udp_echo_server.py", ""))[..^10], cancellationToken);

        var run = await GraderProcess.RunAsync(_lab, cancellationToken, ["check", "entrega.zip", "--lang", language, .. Options]);

        run.ExitCode.ShouldBe(ExitCodes.Unusable, run.Output);
        run.Output.ShouldBeEmpty();
        run.Errors.ShouldStartWith(message);
        Path.Exists(_lab.Path("report.json")).ShouldBeFalse();
        Remains.Files(_lab).ShouldBeEmpty();
    }
}
