using Grader.Judging;
using Grader.Scoring;

namespace Grader.Reports;

/// <summary>How a report ends: what is outside the score, and one next step.</summary>
internal static class Closing
{
    /// <summary>The points outside the score; empty when there are none.</summary>
    public static string Apart(Speaker speaker, GradeReport report)
    {
        (string Key, int Points)[] parts =
        [
            ("unchecked", report.UncheckedPoints),
            ("faulted", report.FaultedPoints),
            ("manual", report.ManualPoints),
        ];
        var said = parts
            .Where(part => part.Points > 0)
            .Select(part => speaker.Say($"report.apart_{part.Key}", ("points", speaker.Count("report.points", part.Points))))
            .ToList();
        return said.Count == 0 ? "" : speaker.Say("report.apart", ("parts", string.Join(", ", said)));
    }

    /// <summary>One thing to do next.</summary>
    public static string Next(Speaker speaker, GradeReport report) =>
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
