using System.Text.RegularExpressions;
using System.Xml.Linq;
using Grader.Judging;
using Grader.Reports;
using Grader.Reports.Formats;
using Grader.Scoring;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Reports.Formats;

/// <summary>What <c>docs/formats.md</c> says of each format is what the format does.</summary>
internal sealed class FormatsPageTests
{
    private const string Nothing = "–";

    private static readonly Verdict[] Verdicts = [Verdict.Passed, Verdict.Failed, Verdict.Blocked, Verdict.Faulted, Verdict.Unchecked, Verdict.Manual];

    private static Dictionary<string, string[]> Rows(string heading) =>
        Repository
            .Read("docs", "formats.md")
            .Split($"\n## {heading}\n")[1]
            .Split("\n## ")[0]
            .Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim().Trim('`')).ToArray())
            .ToDictionary(cells => cells[0], cells => cells[1..]);

    [Test]
    public void Every_format_has_its_default_file_there()
    {
        var rows = Rows("Formats");

        rows.Keys.ShouldBe(Written.Names);
        foreach (var format in ReportFormats.All)
            rows[format.Name][0].ShouldStartWith(format.DefaultFile is { } file ? $"{file}" : format.Name == "github" ? "standard output" : "step output");
    }

    [Test]
    public void Every_verdict_has_its_place_there([ValueSource(typeof(Written), nameof(Written.Names))] string format) =>
        Verdicts.Select(verdict => Place(Written.By(format, Of(verdict)))).ShouldBe(Rows("Verdicts")[format]);

    private static GradeReport Of(Verdict verdict)
    {
        var finding = verdict == Verdict.Passed ? null : new Finding("manual.answered").With("name", "x");
        return Sample.Of(Sample.Exercise("1.2", "Servidor", "Server", new CheckResult { Exercise = "1.2", Check = Sample.Check("echo", 5, "Eco", "Echo"), Verdict = verdict, Finding = finding })) with
        {
            Submission = new SubmissionSummary(".", "", "", [], []),
        };
    }

    private static string Place(Written written) =>
        written.Format switch
        {
            "json" => written.Json["exercises"]![0]!["checks"]![0]!["verdict"]!.GetValue<string>(),
            "junit" => written.Xml.Descendants("testcase").Single().Elements().Select(element => element.Name.LocalName).SingleOrDefault(name => name != "properties") ?? "testcase",
            "ctrf" => written.Tests.Single()["status"]!.GetValue<string>(),
            "nunit" => NUnit(written.Xml.Descendants("test-case").Single()),
            "markdown" => Regex.Match(written.Main, @"\| 1\.2 \| Servidor \| [^|]* \| ([^|]*) \|").Groups[1].Value,
            "html" => Regex.Match(written.Main, "<article class=\"([a-z]+)\">") is { Success: true } match ? match.Groups[1].Value : "works",
            "classroom-reporter" => Single(written, "status"),
            "classroom50" => Single(written, "passed"),
            "gradescope" => written.Tests.Single()["status"]?.GetValue<string>() ?? "no status",
            "github" => Regex.Match(written.Main, "^::([a-z]+) ") is { Success: true } match ? match.Groups[1].Value : Nothing,
            _ => throw new NotSupportedException(written.Format),
        };

    private static string NUnit(XElement test) => $"{test.Attribute("result")!.Value} {test.Attribute("label")?.Value}".Trim();

    private static string Single(Written written, string member) => written.Tests.SingleOrDefault() is { } test ? test[member]!.ToString() : Nothing;
}
