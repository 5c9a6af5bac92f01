using Grader.Judging;
using Grader.Scoring;

namespace Grader.Reports.Terminal;

/// <summary>What was not judged, and costs nothing; checks with the same reason stand together under it.</summary>
internal static class UnjudgedSection
{
    private static readonly Verdict[] Shown = [Verdict.Faulted, Verdict.Unchecked, Verdict.Manual];

    public static IEnumerable<Line> Lines(Speaker speaker, GradeReport report)
    {
        var messages = new MessageWriter(speaker.Phrases);
        var groups = report
            .Exercises.SelectMany(exercise => exercise.UnjudgedChecks)
            .GroupBy(check => (check.Verdict, Reason: Reason(check)))
            .OrderBy(group => Array.IndexOf(Shown, group.Key.Verdict))
            .ToList();
        return groups.Count == 0
            ? []
            : [Line.Blank, Line.Heading(speaker.Say("report.unjudged")), .. groups.SelectMany(group => Group([.. group], group.Key.Reason))];

        string Reason(CheckResult check) =>
            messages.Write(check, speaker.Code) is { } message ? $"{message.Expected} {message.Seen} {message.Try}" : "";

        IEnumerable<Line> Group(IReadOnlyList<CheckResult> checks, string reason) =>
            [
                new Line($"  {speaker.Say($"verdict.{VerdictName.Of(checks[0].Verdict)}")}:", "") { HeadTone = Tone.Strong },
                new Line("    ", reason),
                .. checks.Select(check => Item(speaker, check)),
            ];
    }

    private static Line Item(Speaker speaker, CheckResult check) =>
        new($"    · {check.Exercise} ", speaker.Text(check.Check.Title)) { Tail = speaker.Count("report.points", check.Check.Points) };
}
