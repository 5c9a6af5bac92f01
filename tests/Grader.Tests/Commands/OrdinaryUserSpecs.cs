using System.Runtime.Versioning;
using System.Text.Json.Nodes;
using Grader.Commands;
using Grader.Os;
using Grader.Sandboxes;
using Grader.Sandboxes.Namespaces;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Commands;

/// <summary>The grader run by somebody who is not root.</summary>
[Platform("Linux"), SupportedOSPlatform("linux")]
[CancelAfter(300_000)]
[Parallelizable]
internal sealed class OrdinaryUserSpecs
{
    private static readonly string[] AsNobody = ["--reuid=65534", "--regid=65534", "--clear-groups"];
    private Lab _lab = null!;

    [SetUp]
    public void MakeLab()
    {
        _lab = new Lab();
        const UnixFileMode Open = (UnixFileMode)0b111_111_111;
        File.SetUnixFileMode(_lab.Root, Open);
        File.SetUnixFileMode(_lab.Temporary, Open);
    }

    [TearDown]
    public void RemoveLab() => _lab.Dispose();

    [Test]
    public async Task Private_networks_give_an_ordinary_user_the_points_that_root_gets(CancellationToken cancellationToken)
    {
        await NeedNobodyAsync(cancellationToken);
        _lab.AddWrong();
        foreach (var submission in (string[])["good", "wrong"])
        {
            string[] check = ["check", submission, "--exercises", "exercises", "--seed", "5", "--sandbox", "namespace"];
            var root = await GraderProcess.RunAsync(_lab, cancellationToken, [.. check, "--report", "root.json"]);
            var nobody = await AsNobodyAsync("dotnet", cancellationToken, [GraderProcess.Assembly, .. check, "--report", "nobody.json"]);

            nobody.ExitCode.ShouldBe(root.ExitCode, nobody.All);
            var report = Report("nobody.json");
            report["sandbox"]!["kind"]!.GetValue<string>().ShouldBe("namespace");
            Verdicts(report).ShouldBe(Verdicts(Report("root.json")));
            Directory.EnumerateFileSystemEntries(_lab.Temporary).ShouldBeEmpty();
        }
    }

    // All sandboxes of an ordinary user are of one user, whose processes the kernel counts together: many at once must not take from each other.
    [TestCase("tests/submissions/guide-python", "12")]
    [TestCase("src/ReferenceImpl", "48")]
    public async Task The_whole_lab_gets_all_points_for_an_ordinary_user(string submission, string jobs, CancellationToken cancellationToken)
    {
        await NeedNobodyAsync(cancellationToken);

        var run = await AsNobodyAsync("dotnet", cancellationToken, GraderProcess.Assembly, "check", Repository.Path(submission), "--sandbox", "namespace", "--jobs", jobs, "--report", "nobody.json");

        run.ExitCode.ShouldBe(ExitCodes.Success, run.All);
        $"{Report("nobody.json")["score"]}".ShouldBe("100");
        Directory.EnumerateFileSystemEntries(_lab.Temporary).ShouldBeEmpty();
    }

    // Node.js opens its terminal anew, by another name for an ordinary user than for root; it must still be seen to wait for its keyboard.
    [Test]
    public async Task A_program_that_opens_its_terminal_anew_is_typed_to_for_an_ordinary_user(CancellationToken cancellationToken)
    {
        await NeedNobodyAsync(cancellationToken);
        if (ToolFinder.OnMachine("node") is null)
            Assert.Ignore("Node.js is not installed");

        var run = await AsNobodyAsync(
            "dotnet", cancellationToken, GraderProcess.Assembly, "check", Repository.Path("tests/submissions/right/javascript-flat"), "-e", "1.5.4", "--sandbox", "namespace", "--report", "nobody.json");

        run.ExitCode.ShouldBe(ExitCodes.Success, run.All);
        Verdicts(Report("nobody.json")).ShouldContain("client-talks passed");
    }

    [Test]
    public async Task A_flood_of_processes_ends_and_is_told_as_the_cause(CancellationToken cancellationToken)
    {
        await NeedNobodyAsync(cancellationToken);
        _lab.Write("flood/udp_echo_server.py", "import os\nimport time\nwhile True:\n    if os.fork() == 0:\n        time.sleep(600)\n");

        var run = await AsNobodyAsync("dotnet", cancellationToken, GraderProcess.Assembly, "check", "flood", "--exercises", "exercises", "--sandbox", "namespace", "--report", "nobody.json");

        run.ExitCode.ShouldBe(ExitCodes.PointsLost, run.All);
        $"{Report("nobody.json")["exercises"]![0]!["checks"]![0]!["finding"]!["code"]}".ShouldBe("proc.too-many-processes");
        Directory.EnumerateFileSystemEntries(_lab.Temporary).ShouldBeEmpty();
    }

    private async Task NeedNobodyAsync(CancellationToken cancellationToken)
    {
        if (Libc.EffectiveUser() != 0 || UserNamespace.IsWithin)
            Assert.Ignore("Only root of the machine can become another user");
        if ((await AsNobodyAsync("test", cancellationToken, "-r", GraderProcess.Assembly)).ExitCode != 0)
            Assert.Ignore("Another user may not enter the folder of the tests");
        if ((await AsNobodyAsync("unshare", cancellationToken, "--user", "--map-root-user", "--net", "true")).ExitCode != 0)
            Assert.Ignore("Ordinary users may not make user namespaces on this machine");
    }

    private Task<GraderProcess.Ended> AsNobodyAsync(string program, CancellationToken cancellationToken, params string[] arguments) =>
        GraderProcess.RunAsync(
            GraderProcess.Command(_lab, "setpriv", [.. AsNobody, "env", $"HOME={_lab.Temporary}", $"TMPDIR={_lab.Temporary}", program, .. arguments]),
            cancellationToken);

    private JsonNode Report(string name) => JsonNode.Parse(File.ReadAllText(_lab.Path(name)))!;

    private static List<string> Verdicts(JsonNode report) =>
        [$"{report["score"]} of {report["max_score"]}", .. report["exercises"]!.AsArray().SelectMany(e => e!["checks"]!.AsArray()).Select(c => $"{c!["id"]} {c["verdict"]}")];
}
