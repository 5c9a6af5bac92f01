using System.Xml.Linq;
using Grader.Judging;
using Grader.Reports.Stories;
using Grader.Reports.Xml;
using Grader.Scoring;

namespace Grader.Reports.JUnit;

/// <summary>
/// JUnit's XML, as continuous integration reads it: a suite for each exercise, a case for each check. What costs points is a failure,
/// the grader's own trouble an error, everything else outside the score skipped; points are properties.
/// </summary>
internal sealed class JUnitReport(Speaker speaker)
{
    private const int Lines = 40;

    public string Write(GradeReport report) => XmlDocumentText.Of(Root(report));

    private XElement Root(GradeReport report) =>
        new(
            "testsuites",
            new XAttribute("name", "grader"),
            Counts([.. report.Checks]),
            new XAttribute("time", Seconds(report.DurationMs)),
            new XAttribute("timestamp", report.StartedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss")),
            report.Exercises.Select(exercise => Suite(report, exercise))
        );

    private XElement Suite(GradeReport report, ExerciseReport exercise) =>
        new(
            "testsuite",
            new XAttribute("name", $"{exercise.Id} {speaker.Text(exercise.Title)}"),
            Counts(exercise.Checks),
            new XAttribute("time", Seconds(exercise.Checks.Sum(check => check.DurationMs))),
            new XAttribute("timestamp", report.StartedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss")),
            Properties(("score", exercise.Score), ("max-score", exercise.MaxScore)),
            new StoryTeller(speaker, Lines).Tell(exercise).Select(story => Case(report, exercise, story))
        );

    private XElement Case(GradeReport report, ExerciseReport exercise, CheckStory story)
    {
        var place = StudentPlace.Of(report.Submission, story.Result);
        return new XElement(
            "testcase",
            new XAttribute("name", story.Result.Check.Id),
            new XAttribute("classname", exercise.Id),
            new XAttribute("time", Seconds(story.Result.DurationMs)),
            place is null ? null : new XAttribute("file", SafeText.Of(place.File)),
            place?.Line is { } line ? new XAttribute("line", line) : null,
            Properties(
                ("title", story.Title),
                ("verdict", VerdictName.Of(story.Result.Verdict)),
                ("score", Points.Earned(story.Result)),
                ("max-score", Points.Judged(story.Result)),
                ("points", story.Result.Check.Points)
            ),
            Outcome(story),
            Output(story)
        );
    }

    private XElement? Outcome(CheckStory story)
    {
        var why = string.Join('\n', PlainStory.Why(speaker, story));
        var telling = story.Result.Verdict == Verdict.Blocked ? "expected" : "seen";
        var summary = story.SameAs.Length > 0 ? story.SameAs : story.Said.FirstOrDefault(said => said.Key == telling)?.Text ?? story.Verdict;
        return story.Result.Verdict switch
        {
            Verdict.Passed => null,
            Verdict.Failed or Verdict.Blocked => Problem("failure"),
            Verdict.Faulted => Problem("error"),
            _ => new XElement("skipped", new XAttribute("message", $"{story.Verdict}: {string.Join(' ', story.Said.Select(said => said.Text))}")),
        };

        XElement Problem(string name) =>
            new(name, new XAttribute("message", summary), new XAttribute("type", story.Result.Finding?.Code ?? VerdictName.Of(story.Result.Verdict)), why);
    }

    private XElement? Output(CheckStory story)
    {
        var text = PlainStory.Beside(speaker, story);
        return text.Count == 0 ? null : new XElement("system-out", string.Join('\n', text));
    }

    private static XAttribute[] Counts(IReadOnlyList<CheckResult> checks) =>
        [
            new("tests", checks.Count),
            new("failures", checks.Count(check => check.Verdict is Verdict.Failed or Verdict.Blocked)),
            new("errors", checks.Count(check => check.Verdict == Verdict.Faulted)),
            new("skipped", checks.Count(check => check.Verdict is Verdict.Unchecked or Verdict.Manual)),
        ];

    private static XElement Properties(params (string Name, object Value)[] properties) =>
        new("properties", properties.Select(property => new XElement("property", new XAttribute("name", property.Name), new XAttribute("value", property.Value))));

    private static string Seconds(long milliseconds) => FormattableString.Invariant($"{milliseconds / 1000.0:0.000}");
}
