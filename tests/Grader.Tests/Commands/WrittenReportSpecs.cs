using System.Text.Json.Nodes;
using System.Xml.Linq;
using Grader.Commands;
using Grader.Tests.Reports;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Commands;

/// <summary>The files that <c>check</c> writes for programs to read.</summary>
[CancelAfter(300_000)]
[Parallelizable]
internal sealed class WrittenReportSpecs
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
    public async Task The_report_tells_the_score_and_every_verdict(CancellationToken cancellationToken)
    {
        var report = await CheckAsync("good", 7, cancellationToken);

        new SchemaValidator(JsonNode.Parse(Repository.Read("docs", "report.schema.json"))!.AsObject()).Validate(report).ShouldBeEmpty();
        report["schema"]!.GetValue<string>().ShouldBe("grader/report/v1");
        report["seed"]!.GetValue<int>().ShouldBe(7);
        report["score"]!.GetValue<int>().ShouldBe(3);
        report["max_score"]!.GetValue<int>().ShouldBe(3);
        report["interrupted"]!.GetValue<bool>().ShouldBeFalse();
        Verdicts(report).ShouldBe(["answers passed", "answers-again passed"]);
    }

    [Test]
    public async Task A_check_that_needs_a_failed_one_is_blocked(CancellationToken cancellationToken)
    {
        var report = await CheckAsync("wrong", 7, cancellationToken);

        report["score"]!.GetValue<int>().ShouldBe(0);
        report["max_score"]!.GetValue<int>().ShouldBe(3);
        Verdicts(report).ShouldBe(["answers failed", "answers-again blocked"]);
    }

    [TestCase("good")]
    [TestCase("wrong")]
    public async Task The_same_seed_gives_the_same_data_and_verdicts(string submission, CancellationToken cancellationToken)
    {
        var first = await CheckAsync(submission, 42, cancellationToken);
        var second = await CheckAsync(submission, 42, cancellationToken);
        var other = await CheckAsync(submission, 43, cancellationToken);

        Verdicts(second).ShouldBe(Verdicts(first));
        Sent(second).ShouldBe(Sent(first));
        Verdicts(other).ShouldBe(Verdicts(first));
        Sent(other)[0].ShouldNotBe(Sent(first)[0]);
    }

    [Test]
    public async Task The_seed_of_a_run_without_one_is_told_and_repeats_it(CancellationToken cancellationToken)
    {
        var first = await CheckAsync("good", null, cancellationToken);
        var again = await CheckAsync("good", first["seed"]!.GetValue<int>(), cancellationToken);

        Sent(again).ShouldBe(Sent(first));
    }

    [TestCase("good", 2, 0, "Passed")]
    [TestCase("wrong", 0, 2, "Failed")]
    public async Task NUnits_xml_counts_every_check(string submission, int passed, int failed, string result, CancellationToken cancellationToken)
    {
        await GraderProcess.RunAsync(_lab, cancellationToken, "check", submission, "--exercises", "exercises", "--format", "nunit=nunit.xml");

        var run = XDocument.Load(_lab.Path("nunit.xml")).Root!;
        run.Name.LocalName.ShouldBe("test-run");
        Number(run, "total").ShouldBe(2);
        Number(run, "passed").ShouldBe(passed);
        Number(run, "failed").ShouldBe(failed);
        (Number(run, "skipped") + Number(run, "inconclusive")).ShouldBe(0);
        run.Attribute("result")!.Value.ShouldStartWith(result);
        run.Descendants("test-case").Select(c => c.Attribute("name")!.Value).ShouldBe(["answers", "answers-again"], ignoreOrder: true);
    }

    private async Task<JsonNode> CheckAsync(string submission, int? seed, CancellationToken cancellationToken)
    {
        string[] seeded = seed is { } number ? ["--seed", $"{number}"] : [];
        var run = await GraderProcess.RunAsync(_lab, cancellationToken, ["check", submission, "--exercises", "exercises", "--report", "report.json", .. seeded]);
        run.ExitCode.ShouldBeOneOf(ExitCodes.Success, ExitCodes.PointsLost);
        return JsonNode.Parse(await File.ReadAllTextAsync(_lab.Path("report.json"), cancellationToken))!;
    }

    private static IEnumerable<JsonNode> Checks(JsonNode report) => report["exercises"]!.AsArray().SelectMany(e => e!["checks"]!.AsArray())!;

    private static List<string> Verdicts(JsonNode report) => [.. Checks(report).Select(c => $"{c["id"]} {c["verdict"]}")];

    private static List<string> Sent(JsonNode report) =>
        [.. Checks(report).SelectMany(c => c["transcript"]!.AsArray()).Where(e => e!["kind"]!.GetValue<string>() == "sent").Select(e => e!["data_base64"]!.GetValue<string>())];

    private static int Number(XElement element, string attribute) => int.Parse(element.Attribute(attribute)!.Value);
}
