using System.Text.Json.Nodes;
using Grader.Commands;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Commands;

/// <summary>The same content, graded again, and how much of it is enough.</summary>
[CancelAfter(300_000)]
[Parallelizable]
internal sealed class RepeatableRunSpecs
{
    private Lab _lab = null!;

    [SetUp]
    public void MakeLab()
    {
        _lab = new Lab();
        _lab.AddWrong();
    }

    [TearDown]
    public void RemoveLab() => _lab.Dispose();

    [Test]
    public async Task The_same_content_has_the_same_seed_wherever_it_lies(CancellationToken cancellationToken)
    {
        var first = await CheckAsync("good", cancellationToken);
        Directory.Move(_lab.Path("good"), _lab.Path("elsewhere"));
        Directory.Move(_lab.Path("exercises"), _lab.Path("specs"));
        _lab.Write("elsewhere/.git/HEAD", "no program sees it");
        var second = await CheckAsync("elsewhere", cancellationToken, "specs");

        Facts(second).ShouldBe(Facts(first));
        first["provenance"]!["submission"]!.GetValue<string>().ShouldStartWith("sha256:");
        first["provenance"]!["build"]!.GetValue<string>().Length.ShouldBe(32);
    }

    [Test]
    public async Task What_a_program_could_read_and_what_judges_it_change_the_seed(CancellationToken cancellationToken)
    {
        var first = await CheckAsync("good", cancellationToken);
        _lab.Write("good/.answers", "a file that is no program");
        var otherContent = await CheckAsync("good", cancellationToken);
        _lab.Hide("answers-again");
        var otherExercises = await CheckAsync("good", cancellationToken);

        new[] { first, otherContent, otherExercises }.Select(report => report["seed"]!.GetValue<int>()).ShouldBeUnique();
        otherExercises["provenance"]!["submission"]!.GetValue<string>().ShouldBe(otherContent["provenance"]!["submission"]!.GetValue<string>());
    }

    [TestCase("half", "66%", ExitCodes.Success)]
    [TestCase("half", "67%", ExitCodes.PointsLost)]
    [TestCase("half", "2", ExitCodes.Success)]
    [TestCase("half", "3", ExitCodes.PointsLost)]
    [TestCase("wrong", "0%", ExitCodes.Success)]
    [TestCase("good", "100%", ExitCodes.Success)]
    [TestCase("good", "60 %", ExitCodes.Unusable)]
    [TestCase("good", "101%", ExitCodes.Unusable)]
    public async Task Enough_points_are_no_failure(string submission, string mark, int exitCode, CancellationToken cancellationToken)
    {
        // Two of three points: it answers once.
        _lab.Write("half/udp_echo_server.py", await File.ReadAllTextAsync(_lab.Path("good/udp_echo_server.py"), cancellationToken));
        _lab.Write("half/udp_echo_server.py", (await File.ReadAllTextAsync(_lab.Path("half/udp_echo_server.py"), cancellationToken)).Replace("while True", "for _ in range(1)"));

        var run = await GraderProcess.RunAsync(_lab, cancellationToken, "check", submission, "--exercises", "exercises", "--fail-below", mark);

        run.ExitCode.ShouldBe(exitCode, run.All);
    }

    private async Task<JsonNode> CheckAsync(string submission, CancellationToken cancellationToken, string exercises = "exercises")
    {
        var run = await GraderProcess.RunAsync(_lab, cancellationToken, "check", submission, "--exercises", exercises, "--seed", "from-content", "--report", "report.json");
        run.ExitCode.ShouldBe(ExitCodes.Success, run.All);
        return JsonNode.Parse(await File.ReadAllTextAsync(_lab.Path("report.json"), cancellationToken))!;
    }

    private static string Facts(JsonNode report) => $"{report["seed"]} {report["provenance"]} {report["score"]}";
}
