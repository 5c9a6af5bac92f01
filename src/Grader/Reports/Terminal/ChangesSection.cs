using Grader.Judging;
using Grader.Watching;
using Grader.Yaml;

namespace Grader.Reports.Terminal;

/// <summary>What is different since the report before: each check whose result changed, with everything that helps where it fails, and the score.</summary>
/// <param name="ascii">Whether the terminal shows ASCII alone.</param>
/// <param name="hints">As <see cref="ConsoleReport.Hints"/>.</param>
internal sealed class ChangesSection(Speaker speaker, int width, bool ascii, int hints)
{
    public IEnumerable<Line> Lines(GradeReport before, GradeReport after)
    {
        var changes = ReportChanges.Between(before, after);
        var problems = ReportChanges.NewProblems(before, after, Text);
        return
        [
            .. problems.Select(problem => new Line("  ! ", Text(problem)) { HeadTone = Tone.Bad }),
            .. changes.SelectMany(Change),
            .. changes.Count + problems.Count == 0 ? [new Line("  ", speaker.Say("watch.same"))] : Enumerable.Empty<Line>(),
            new Line("  ", Score(before, after)) { TextTone = Tone.Strong },
        ];
    }

    private string Score(GradeReport before, GradeReport after)
    {
        var difference = after.Score - before.Score;
        var score = speaker.Say("report.score", ("score", after.Score), ("max", after.MaxScore));
        return difference == 0 ? score : speaker.Say("watch.score", ("score", score), ("difference", $"{(difference > 0 ? '+' : '−')}{Math.Abs(difference)}"));
    }

    private string Text(Problem problem) => SafeText.Of(problem.In(speaker.Phrases, speaker.Code));

    private IEnumerable<Line> Change(CheckChange change)
    {
        var (result, check) = (change.Result, ("check", $"{change.Result.Exercise} {speaker.Text(change.Result.Check.Title)}"));
        return change.Kind switch
        {
            ChangeKind.NowPasses => [new Line("  ✓ ", speaker.Say("watch.passes", check)) { HeadTone = Tone.Good }],
            ChangeKind.NowFails => Failed(change, speaker.Say("watch.fails", check)),
            ChangeKind.FailsDifferently => Failed(change, speaker.Say("watch.differs", check)),
            ChangeKind.NowBlocked => [new Line("  – ", speaker.Say("watch.blocked", check, ("needs", change.Exercise.Unmet(result, speaker)))) { HeadTone = Tone.Quiet, Tail = speaker.Lost(result) }],
            _ => [new Line("  · ", speaker.Say("watch.unjudged", check, ("verdict", speaker.Word(result.Verdict)), ("why", Why(result.Finding)))) { HeadTone = Tone.Quiet }],
        };
    }

    private IEnumerable<Line> Failed(CheckChange change, string text)
    {
        var title = new Line("  ✗ ", text) { HeadTone = Tone.Bad, TextTone = Tone.Strong, Tail = speaker.Lost(change.Result) };
        return change.Exercise.EarlierWithSameReason(change.Result) is { } earlier
            ? [title, new Line("      ", speaker.Say("report.same_reason", ("title", speaker.Text(earlier.Check.Title))))]
            : [title, .. new FailureDetails(speaker, width, ascii, captures: "", hints).Lines(change.Result)];
    }

    private string Why(Finding? finding) => finding is null ? "" : new MessageWriter(speaker.Phrases).Write(finding, speaker.Code).Seen;
}
