using Grader.Charts;
using Grader.Judging;
using Grader.Scoring;

namespace Grader.Reports.Stories;

/// <summary>Puts results into words, once for every format that people read.</summary>
/// <param name="lines">How many of the last lines of a program's output to keep.</param>
internal sealed class StoryTeller(Speaker speaker, int lines)
{
    private const int LongestAnswer = 4000;

    private readonly MessageWriter messages = new(speaker.Phrases);

    /// <summary>Every check of an exercise, in its order.</summary>
    public IEnumerable<CheckStory> Tell(ExerciseReport exercise) => exercise.Checks.Select(result => Tell(exercise, result));

    /// <summary>The checks of an exercise that are outside the score and worth telling of.</summary>
    public IEnumerable<CheckStory> TellUnjudged(ExerciseReport exercise) => exercise.UnjudgedChecks.Select(result => Tell(exercise, result));

    /// <summary>The items of an exercise that a person judged.</summary>
    public IEnumerable<CheckStory> TellReviewed(ExerciseReport exercise) => exercise.ReviewedChecks.Select(result => Tell(exercise, result));

    private CheckStory Tell(ExerciseReport exercise, CheckResult result)
    {
        var message = messages.Write(result, speaker.Code);
        var earlier = exercise.EarlierWithSameReason(result);
        return new CheckStory(
            result,
            speaker.Text(result.Check.Title),
            speaker.Word(result.Verdict),
            message is null ? [] : Said(exercise, result, message),
            earlier is null ? "" : speaker.Say("report.same_reason", ("title", speaker.Text(earlier.Check.Title))),
            message?.Difference,
            // What a program that works printed concerns nobody.
            result.Verdict == Verdict.Failed ? [.. ProgramOutput.Of(result, lines).Select(output => Output(new ActorNames(result.Check), output)).Where(output => output.Lines.Count > 0 || output.Ending.Length > 0)] : [],
            [.. result.Remarks.Select(remark => messages.Write(remark, speaker.Code)).Select(remark => $"{remark.Seen} {remark.Try}")],
            result.Verdict == Verdict.Manual ? SafeText.Block(result.Answer, LongestAnswer) : "",
            ChartOf(result)
        );
    }

    /// <summary>The chart of a check that failed after something was exchanged; null for others.</summary>
    public static SequenceChart? ChartOf(CheckResult result) =>
        result.Verdict == Verdict.Failed && ChartMaker.Make(result) is { HasMessages: true } chart ? chart : null;

    private LabelledText[] Said(ExerciseReport exercise, CheckResult result, FindingMessage message)
    {
        // The finding names what is needed as the spec does; people know it by its title.
        var expected = result.Verdict == Verdict.Blocked ? speaker.Say("finding.check.blocked.expected", ("needs", exercise.Unmet(result, speaker))) : message.Expected;
        (string Key, string Text)[] parts = [("expected", expected), ("seen", message.Seen), ("try", message.Try), ("see", Advice.See(speaker, result)), ("hint", message.Hint)];
        return [.. parts.Where(part => part.Text.Length > 0).Select(part => new LabelledText(part.Key, speaker.Say($"report.{part.Key}"), part.Text))];
    }

    private OutputStory Output(ActorNames names, ProgramOutput output)
    {
        var actor = ("actor", (object)names.Of(output.Actor));
        var heading = output.LastLines.Count == 0 ? "" : speaker.Say("report.printed", actor);
        return new OutputStory(
            output.HiddenLines == 0 || heading.Length == 0 ? heading : $"{heading} {speaker.Count("report.hidden", output.HiddenLines)}",
            output.LastLines,
            string.Join(' ', OutputEnding.Of(speaker, names, output))
        );
    }
}
