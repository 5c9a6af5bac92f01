using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Grader.Commands;
using Grader.Tests.Reports.Formats;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Commands;

/// <summary><c>check --format</c>, as a person and a workflow use it.</summary>
[CancelAfter(300_000)]
[Parallelizable]
internal sealed partial class FormatSpecs
{
    // In a shared machine's own surroundings a test must see none of it.
    private static readonly string[] Cleared = ["GITHUB_ACTOR", "GITHUB_ACTOR_ID", "REVIEW_URL", "USERNAME"];

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
    public async Task One_run_feeds_every_format(CancellationToken cancellationToken)
    {
        string[] formats =
        [
            "json", "junit", "ctrf", "nunit", "markdown", "html", "classroom-reporter=out/reporter.txt", "classroom50", "gradescope=out/results.json", "github",
        ];
        _lab.Write("summary.md", "before");
        _lab.Write("output.txt", "before=1");
        var run = await RunAsync(cancellationToken, ["check", "wrong", "--exercises", "exercises", .. formats.SelectMany(format => new[] { "--format", format })]);

        run.ExitCode.ShouldBe(ExitCodes.PointsLost, run.Errors);
        Json("report.json")["max_score"]!.GetValue<int>().ShouldBe(3);
        XDocument.Load(_lab.Path("junit.xml")).Root!.Attribute("failures")!.Value.ShouldBe("2");
        Json("ctrf-report.json")["results"]!["summary"]!["failed"]!.GetValue<int>().ShouldBe(2);
        XDocument.Load(_lab.Path("TestResult.xml")).Root!.Attribute("failed")!.Value.ShouldBe("2");
        Read("report.md").ShouldStartWith("# Score: 0 of 3\n");
        Read("report.html").ShouldContain("<main data-score=\"0\" data-max-score=\"3\" data-passed=\"0\" data-failed=\"2\">");
        Convert.FromBase64String(Read("out/reporter.txt")).Length.ShouldBeGreaterThan(100);
        Json("result.json")["max-score"]!.GetValue<int>().ShouldBe(3);
        Json("out/results.json")["score"]!.GetValue<int>().ShouldBe(0);
        Read("summary.md").ShouldStartWith("before\n\n# Score: 0 of 3\n");
        Read("output.txt").ShouldStartWith("before=1\nresult=");
        Read("output.txt").ShouldContain("\nmax-score=3\n");
    }

    [Test]
    public async Task What_programs_printed_is_where_github_obeys_nothing(CancellationToken cancellationToken)
    {
        _lab.Write("wrong/udp_echo_server.py", "print('::error::mine', flush=True)\nprint('::stop-commands::a', flush=True)\nraise SystemExit('::a::')");
        var run = await RunAsync(cancellationToken, "check", "wrong", "--exercises", "exercises", "--format", "github");

        var lines = run.Output.Split('\n');
        var token = Stop.Match(lines[0]).Groups[1].Value;
        var end = Array.IndexOf(lines, $"::{token}::");
        end.ShouldBeGreaterThan(1);
        lines[1..end].ShouldContain(line => line.Contains("error::mine"));
        lines[(end + 1)..].Where(line => line.Length > 0).ShouldAllBe(line => line.StartsWith("::error ") || line.StartsWith("::notice "));
        string.Concat(lines[1..end]).ShouldNotContain(token);
    }

    [TestCase("true", true)]
    [TestCase(null, false)]
    public async Task In_actions_the_fence_is_there_with_any_format(string? actions, bool fenced, CancellationToken cancellationToken)
    {
        var run = await GraderProcess.RunAsync(
            GraderProcess.Command(_lab, "dotnet", [GraderProcess.Assembly, "check", "good", "--exercises", "exercises", "--format", "junit"]).WithEnvironmentVariables(e => e.Set("GITHUB_ACTIONS", actions).Set("TMPDIR", _lab.Temporary)),
            cancellationToken
        );

        run.Output.Contains("::stop-commands::", StringComparison.Ordinal).ShouldBe(fenced);
    }

    [Test]
    public async Task The_fence_is_another_one_every_time(CancellationToken cancellationToken)
    {
        var first = await RunAsync(cancellationToken, "check", "good", "--exercises", "exercises", "--format", "github");
        var second = await RunAsync(cancellationToken, "check", "good", "--exercises", "exercises", "--format", "github");

        first.Output.Split('\n')[0].ShouldNotBe(second.Output.Split('\n')[0]);
    }

    [Test]
    public async Task Report_is_short_for_json(CancellationToken cancellationToken)
    {
        await RunAsync(cancellationToken, "check", "good", "--exercises", "exercises", "--report", "a.json", "--format", "json=b.json", "--seed", "3");

        Json("a.json")["score"]!.GetValue<int>().ShouldBe(3, Read("a.json"));
        Read("a.json").ShouldBe(Read("b.json"));
    }

    [Test]
    public async Task A_format_that_lacks_something_is_refused_before_anything_runs(CancellationToken cancellationToken)
    {
        var run = await GraderProcess.RunAsync(
            GraderProcess.Command(_lab, "dotnet", [GraderProcess.Assembly, "check", "good", "--exercises", "exercises", "--format", "classroom50"]).WithEnvironmentVariables(Cleared.Union(Written.Environment.Keys).ToDictionary(name => name, _ => (string?)null).Append(new("GRADER_LANG", "en")).ToDictionary()),
            cancellationToken
        );

        run.ExitCode.ShouldBe(ExitCodes.Unusable);
        run.Output.ShouldBeEmpty();
        run.Errors.ShouldStartWith("The format «classroom50» cannot be written here. These environment variables are missing: CLASSROOM, ");
    }

    [Test]
    public async Task What_cannot_be_written_is_told_and_keeps_nothing_else_from_being_written(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(_lab.Path("taken"));
        var run = await RunAsync(cancellationToken, "check", "good", "--exercises", "exercises", "--format", "junit=taken", "--format", "markdown");

        run.ExitCode.ShouldBe(ExitCodes.Fault);
        run.Errors.ShouldStartWith("The format «junit» could not be written: ");
        Read("report.md").ShouldStartWith("# Score: 3 of 3\n");
        Directory.GetFiles(_lab.Root, ".taken*").ShouldBeEmpty();
    }

    private Task<GraderProcess.Ended> RunAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        var variables = Written.Environment.ToDictionary(variable => variable.Key, variable => (string?)variable.Value);
        variables["GITHUB_OUTPUT"] = _lab.Path("output.txt");
        variables["GITHUB_STEP_SUMMARY"] = _lab.Path("summary.md");
        variables["GITHUB_WORKSPACE"] = _lab.Root;
        variables["GRADER_LANG"] = "en";
        variables["TMPDIR"] = _lab.Temporary;
        return GraderProcess.RunAsync(GraderProcess.Command(_lab, "dotnet", [GraderProcess.Assembly, .. arguments]).WithEnvironmentVariables(variables), cancellationToken);
    }

    private JsonNode Json(string path) => JsonNode.Parse(Read(path))!;

    private string Read(string path) => File.ReadAllText(_lab.Path(path));

    [GeneratedRegex("^::stop-commands::([0-9a-f]{32})$")]
    private static partial Regex Stop { get; }
}
