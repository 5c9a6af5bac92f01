using System.Xml.Linq;
using Grader.Judging;
using Grader.Reports.Stories;
using Grader.Reports.Xml;
using Grader.Scoring;

namespace Grader.Reports.NUnitXml;

/// <summary>
/// NUnit's own XML (nunit3), for tools that read it: a fixture for each exercise, a case for each check. What costs points failed, the
/// grader's own trouble is inconclusive, everything else outside the score is skipped; points are properties.
/// </summary>
internal sealed class NUnitReport(Speaker speaker)
{
    private const int Lines = 40;

    public string Write(GradeReport report) => XmlDocumentText.Of(Root(report));

    private XElement Root(GradeReport report)
    {
        var ended = report.StartedAt.AddMilliseconds(report.DurationMs);
        return new XElement(
            "test-run",
            new XAttribute("id", "0"),
            new XAttribute("testcasecount", report.Checks.Count()),
            Counts([.. report.Checks]),
            new XAttribute("start-time", report.StartedAt.UtcDateTime.ToString("u")),
            new XAttribute("end-time", ended.UtcDateTime.ToString("u")),
            new XAttribute("duration", Seconds(report.DurationMs)),
            new XElement(
                "test-suite",
                new XAttribute("type", "Assembly"),
                new XAttribute("id", "0-1"),
                new XAttribute("name", "grader"),
                new XAttribute("fullname", "grader"),
                new XAttribute("testcasecount", report.Checks.Count()),
                Counts([.. report.Checks]),
                Properties(("Score", report.Score), ("MaxScore", report.MaxScore)),
                report.Exercises.Select(Suite)
            )
        );
    }

    private XElement Suite(ExerciseReport exercise, int index) =>
        new(
            "test-suite",
            new XAttribute("type", "TestFixture"),
            new XAttribute("id", $"1-{index + 1}"),
            new XAttribute("name", exercise.Id),
            new XAttribute("fullname", exercise.Id),
            new XAttribute("testcasecount", exercise.Checks.Count),
            Counts(exercise.Checks),
            Properties(("Description", speaker.Text(exercise.Title)), ("Score", exercise.Score), ("MaxScore", exercise.MaxScore)),
            new StoryTeller(speaker, Lines).Tell(exercise).Select((story, i) => Case(exercise, story, $"{index + 2}-{i + 1}"))
        );

    private XElement Case(ExerciseReport exercise, CheckStory story, string id)
    {
        var (result, label) = Result(story.Result.Verdict);
        return new XElement(
            "test-case",
            new XAttribute("id", id),
            new XAttribute("name", story.Result.Check.Id),
            new XAttribute("fullname", $"{exercise.Id}.{story.Result.Check.Id}"),
            new XAttribute("classname", exercise.Id),
            new XAttribute("runstate", story.Result.Verdict is Verdict.Unchecked or Verdict.Manual ? "Skipped" : "Runnable"),
            new XAttribute("result", result),
            label.Length == 0 ? null : new XAttribute("label", label),
            new XAttribute("duration", Seconds(story.Result.DurationMs)),
            Properties(
                ("Description", story.Title),
                ("Verdict", VerdictName.Of(story.Result.Verdict)),
                ("Score", Points.Earned(story.Result)),
                ("MaxScore", Points.Judged(story.Result)),
                ("Points", story.Result.Check.Points)
            ),
            Why(story, result),
            Output(story)
        );
    }

    private XElement? Why(CheckStory story, string result)
    {
        var message = new XElement("message", string.Join('\n', PlainStory.Why(speaker, story)));
        return result switch
        {
            "Passed" => null,
            "Failed" => new XElement("failure", message),
            _ => new XElement("reason", message),
        };
    }

    private XElement? Output(CheckStory story)
    {
        var text = PlainStory.Beside(speaker, story);
        return text.Count == 0 ? null : new XElement("output", string.Join('\n', text));
    }

    private static (string Result, string Label) Result(Verdict verdict) =>
        verdict switch
        {
            Verdict.Passed => ("Passed", ""),
            Verdict.Failed => ("Failed", ""),
            Verdict.Blocked => ("Failed", "Blocked"),
            Verdict.Faulted => ("Inconclusive", "Faulted"),
            Verdict.Unchecked => ("Skipped", "Unchecked"),
            Verdict.Manual => ("Skipped", "Manual"),
            _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "A verdict that NUnit's XML does not know"),
        };

    private static XAttribute[] Counts(IReadOnlyList<CheckResult> checks)
    {
        var results = checks.Select(check => Result(check.Verdict).Result).ToList();
        var failed = results.Count(result => result == "Failed");
        return
        [
            new("result", failed > 0 ? "Failed" : results.Contains("Passed") ? "Passed" : "Inconclusive"),
            new("total", results.Count),
            new("passed", results.Count(result => result == "Passed")),
            new("failed", failed),
            new("warnings", 0),
            new("inconclusive", results.Count(result => result == "Inconclusive")),
            new("skipped", results.Count(result => result == "Skipped")),
        ];
    }

    private static XElement Properties(params (string Name, object Value)[] properties) =>
        new("properties", properties.Select(property => new XElement("property", new XAttribute("name", property.Name), new XAttribute("value", property.Value))));

    private static string Seconds(long milliseconds) => FormattableString.Invariant($"{milliseconds / 1000.0:0.000}");
}
