using System.Xml.Linq;
using Grader.Judging;
using Grader.Reports.Stories;
using Grader.Yaml;
using static Grader.Reports.Html.Tags;

namespace Grader.Reports.Html;

/// <summary>
/// The report as one page for a student: it needs nothing else, no network and no script, follows the reader's light or dark colours, says in
/// words whatever it shows by colour, and fits a phone.
/// </summary>
internal sealed class HtmlReport(Speaker speaker)
{
    private const int Lines = 40;
    private const int MostProblems = 20;

    private static readonly string[] Columns = ["exercise", "points_column", "checks_column"];

    public string Write(GradeReport report) =>
        HtmlPage.Write(
            speaker.Code,
            $"{speaker.Say("report.title")} · {speaker.Say("report.score", ("score", report.Score), ("max", report.MaxScore))}",
            Tag("header", Tag("h1", speaker.Say("report.title")), Fields(report)),
            Tag(
                "main",
                Attribute("data-score", report.Score),
                Attribute("data-max-score", report.MaxScore),
                Attribute("data-passed", report.PassedChecks),
                Attribute("data-failed", report.FailedChecks),
                Total(report),
                Section("works", Works(report)),
                Section("problems", report.Exercises.Where(exercise => exercise.HasProblems()).Select(new ExerciseHtml(speaker, Lines).Problems)),
                Section("reviewed", report.Exercises.SelectMany(new ExerciseHtml(speaker, Lines).Reviewed)),
                Section("unjudged", report.Exercises.SelectMany(new ExerciseHtml(speaker, Lines).Unjudged)),
                Section("programs", Programs(report.Submission)),
                Section("manifest", Problems(report.Submission.Problems)),
                Section("left_out", Problems(report.Submission.LeftOut))
            )
        );

    private XElement Fields(GradeReport report) =>
        Tag("dl", Class("fields"), ReportFields.Of(speaker, report).Select(field => Tag("div", Tag("dt", field.Label), Tag("dd", field.Text))));

    private XElement Total(GradeReport report)
    {
        string[] sentences =
        [
            report.Interrupted ? speaker.Say("report.interrupted") : "",
            .. GradeText.Sentences(speaker, report),
            speaker.Say("report.tally", ("passed", report.PassedChecks), ("failed", report.FailedChecks), ("unjudged", report.UnjudgedChecks)),
            Closing.Apart(speaker, report),
            Closing.Next(speaker, report),
        ];
        return Tag(
            "section",
            Attribute("aria-labelledby", "score"),
            Tag("h2", Attribute("id", "score"), speaker.Say("report.score", ("score", report.Score), ("max", report.MaxScore))),
            sentences.Where(sentence => sentence.Length > 0).Select(sentence => Tag("p", sentence)),
            report.Exercises.Count == 0 ? null : Table(report)
        );
    }

    private XElement Table(GradeReport report) =>
        Tag(
            "table",
            Tag("thead", Tag("tr", Columns.Select(key => Tag("th", Attribute("scope", "col"), speaker.Say($"report.{key}"))))),
            Tag(
                "tbody",
                report.Exercises.Select(exercise =>
                    Tag(
                        "tr",
                        Tag("th", Attribute("scope", "row"), $"{exercise.Id} {speaker.Text(exercise.Title)}"),
                        Tag("td", $"{exercise.Score} / {exercise.MaxScore}"),
                        Tag("td", Verdicts(exercise))
                    ))
            )
        );

    private string Verdicts(ExerciseReport exercise) =>
        string.Join(", ", exercise.Checks.Where(check => !exercise.IsMoot(check)).GroupBy(check => (check.Verdict, IsReviewed: check.Review is not null)).OrderBy(group => group.Key).Select(group => $"{(group.Key.IsReviewed ? speaker.Say("report.reviewed_word") : speaker.Word(group.Key.Verdict))}: {group.Count()}"));

    private XElement? Section(string key, IEnumerable<XElement> content)
    {
        var all = content.ToList();
        return all.Count == 0 ? null : Tag("section", Attribute("aria-labelledby", key), Tag("h2", Attribute("id", key), speaker.Say($"report.{key}")), all);
    }

    private IEnumerable<XElement> Works(GradeReport report)
    {
        var works = report.Exercises.Where(exercise => exercise.Works()).ToList();
        return [works.Count == 0 ? Tag("p", speaker.Say("report.none_works")) : Tag("ul", Class("works"), works.Select(Working))];
    }

    private XElement Working(ExerciseReport exercise)
    {
        var passed = exercise.Checks.Count(check => check.Verdict == Verdict.Passed);
        return Tag(
            "li",
            Sign("✓"),
            Tag("strong", $"{exercise.Id} {speaker.Text(exercise.Title)}"),
            $" {speaker.Count("report.checks", passed)} · {speaker.Count("report.points", exercise.Score)}",
            new StoryTeller(speaker, 0).Tell(exercise).SelectMany(story => story.Remarks).Select(remark => Tag("p", $"{speaker.Say("report.remark")}: {remark}"))
        );
    }

    private IEnumerable<XElement> Programs(SubmissionSummary submission) =>
        submission.Programs.Count == 0
            ? []
            :
            [
                Tag(
                    "ul",
                    submission.Programs.Select(program =>
                        Tag(
                            "li",
                            Sign(program.Path.Length > 0 ? "✓" : "✗"),
                            $"{program.Exercise} {program.Role}: ",
                            program.Path.Length > 0 ? Tag("code", SafeText.Of(program.Path)) : speaker.Say("report.not_found"),
                            program.Path.Length > 0 ? $" ({program.Recipe})" : null
                        ))
                ),
            ];

    private IEnumerable<XElement> Problems(IReadOnlyList<Problem> problems) =>
        problems.Count == 0
            ? []
            :
            [
                Tag(
                    "ul",
                    problems.Take(MostProblems).Select(problem => Tag("li", SafeText.Of(problem.In(speaker.Phrases, speaker.Code)))),
                    problems.Count > MostProblems ? Tag("li", speaker.Count("report.more", problems.Count - MostProblems)) : null
                ),
            ];
}
