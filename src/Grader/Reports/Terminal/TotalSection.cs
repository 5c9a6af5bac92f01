using Grader.Judging;
using Grader.Scoring;

namespace Grader.Reports.Terminal;

/// <summary>The score, what is outside of it, and one next step.</summary>
internal static class TotalSection
{
    public static IEnumerable<Line> Lines(Speaker speaker, GradeReport report)
    {
        yield return Line.Blank;
        if (report.Interrupted)
            yield return new Line("", speaker.Say("report.interrupted"));
        yield return Line.Heading(speaker.Say("report.score", ("score", report.Score), ("max", report.MaxScore)));
        if (Apart(speaker, report) is { Length: > 0 } parts)
            yield return new Line("", speaker.Say("report.apart", ("parts", parts)));
        yield return new Line("", Next(speaker, report));
    }

    private static string Apart(Speaker speaker, GradeReport report)
    {
        (string Key, int Points)[] parts =
        [
            ("unchecked", report.UncheckedPoints),
            ("faulted", report.FaultedPoints),
            ("manual", report.ManualPoints),
        ];
        return string.Join(
            ", ",
            parts
                .Where(part => part.Points > 0)
                .Select(part => speaker.Say($"report.apart_{part.Key}", ("points", speaker.Count("report.points", part.Points))))
        );
    }

    private static string Next(Speaker speaker, GradeReport report) =>
        FirstToCorrect(report) is { } check ? Start(speaker, check)
        : report.Interrupted ? speaker.Say("report.next_interrupted")
        : report.MaxScore == 0 ? speaker.Say("report.nothing_judged")
        : report.UncheckedPoints + report.FaultedPoints > 0 ? speaker.Say("report.next_faulted")
        : speaker.Say("report.all_done");

    private static CheckResult? FirstToCorrect(GradeReport report)
    {
        var failed = report.Exercises.SelectMany(exercise => exercise.Checks).Where(check => check.Verdict == Verdict.Failed).ToList();
        return failed.FirstOrDefault(check => check.Check.Points > 0) ?? failed.FirstOrDefault();
    }

    private static string Start(Speaker speaker, CheckResult check) =>
        check.Finding is { Code: "submission.missing" } finding && finding.Parameters.TryGetValue("program", out var program)
            ? speaker.Say("report.next_missing", ("exercise", check.Exercise), ("program", program))
            : speaker.Say("report.next", ("exercise", check.Exercise), ("title", speaker.Text(check.Check.Title)));
}
