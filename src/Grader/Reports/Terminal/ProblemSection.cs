using Grader.Judging;
using Grader.Scoring;

namespace Grader.Reports.Terminal;

/// <summary>Each exercise with something to correct, its checks in the order in which they build on each other.</summary>
/// <param name="ascii">Whether the terminal shows ASCII alone.</param>
/// <param name="hints">How much to tell beyond the hint of each check: with 1 how the system call works, with 2 how all that are concerned do.</param>
/// <param name="captures">The folder with the captures; empty where there is none.</param>
internal sealed class ProblemSection(Speaker speaker, int width, bool ascii, string captures, int hints)
{
    public IEnumerable<Line> Lines(GradeReport report)
    {
        var exercises = report.Exercises.Where(exercise => exercise.HasProblems()).ToList();
        return exercises.Count == 0 ? [] : [Line.Blank, Line.Heading(speaker.Say("report.problems")), .. exercises.SelectMany(Exercise), .. AskHint(exercises)];
    }

    private IEnumerable<Line> AskHint(IReadOnlyList<ExerciseReport> exercises) =>
        hints == 0 && exercises.Any(exercise => exercise.Checks.Any(check => Advice.Calls(speaker, check).Count > 0)) ? [Line.Blank, new Line("", speaker.Say("report.ask_hint"))] : [];

    private IEnumerable<Line> Exercise(ExerciseReport exercise) =>
        [
            Line.Blank,
            new Line($"{exercise.Id} ", speaker.Text(exercise.Title))
            {
                HeadTone = Tone.Strong,
                TextTone = Tone.Strong,
                Tail = $"{exercise.Score}/{exercise.MaxScore}",
            },
            .. exercise.Checks.SelectMany(check => Check(exercise, check)),
        ];

    private IEnumerable<Line> Check(ExerciseReport exercise, CheckResult result) =>
        result.Verdict switch
        {
            Verdict.Passed => [Passed(result), .. RemarkLines.Of(speaker, result)],
            Verdict.Failed => Failed(exercise, result),
            Verdict.Blocked => [Blocked(exercise, result)],
            _ => [],
        };

    private Line Passed(CheckResult result) => new("  ✓ ", speaker.Text(result.Check.Title)) { HeadTone = Tone.Good };

    private Line Blocked(ExerciseReport exercise, CheckResult result) =>
        new("  – ", $"{speaker.Text(result.Check.Title)} ({speaker.Say("report.blocked_by", ("needs", exercise.Unmet(result, speaker)))})")
        {
            HeadTone = Tone.Quiet,
            Tail = speaker.Lost(result),
        };

    private IEnumerable<Line> Failed(ExerciseReport exercise, CheckResult result)
    {
        var title = new Line("  ✗ ", speaker.Text(result.Check.Title)) { HeadTone = Tone.Bad, TextTone = Tone.Strong, Tail = speaker.Lost(result) };
        return exercise.EarlierWithSameReason(result) is { } earlier
            ? [title, new Line("      ", Sentence(speaker.Say("report.same_as", ("title", speaker.Text(earlier.Check.Title)))))]
            : [title, .. new FailureDetails(speaker, width, ascii, captures, hints).Lines(result)];
    }

    private static string Sentence(string phrase) => char.ToUpperInvariant(phrase[0]) + phrase[1..] + ".";
}
