using System.Text;
using Grader.Judging;
using Grader.Reports.Charts;
using Grader.Reports.Stories;
using Grader.Yaml;

namespace Grader.Reports.Markdown;

/// <summary>The report for where Markdown is read: a job's summary, a release, a comment.</summary>
internal sealed class MarkdownReport(Speaker speaker)
{
    private const int Lines = 12;
    private const int MostProblems = 20;
    private const int MostRows = 16;
    private const int ChartWidth = 76;

    private static readonly Dictionary<Verdict, string> Signs = new()
    {
        [Verdict.Passed] = "✅",
        [Verdict.Failed] = "❌",
        [Verdict.Blocked] = "⛔",
        [Verdict.Faulted] = "⚠️",
        [Verdict.Unchecked] = "➖",
        [Verdict.Manual] = "✍️",
    };

    private string captures = "";

    /// <param name="mostBytes">As UTF-8. A longer report ends before, and says so; one in which nothing fits is empty.</param>
    public string Write(GradeReport report, int mostBytes = int.MaxValue)
    {
        captures = report.CapturesFolder;
        var cut = $"{Plain(speaker.Say("report.cut"))}\n";
        var text = new StringBuilder();
        var room = mostBytes - Encoding.UTF8.GetByteCount(cut);
        foreach (var block in Blocks(report))
        {
            room -= Encoding.UTF8.GetByteCount(block);
            if (room < 0)
                return text.Length == 0 ? "" : text.Append(cut).ToString();
            text.Append(block);
        }

        return $"{text.ToString().TrimEnd('\n')}\n";
    }

    private IEnumerable<string> Blocks(GradeReport report) =>
        [
            Head(report),
            Exercises(report),
            .. Section("report.problems", report.Exercises.Where(exercise => exercise.HasProblems()).SelectMany(Problems)),
            .. Section("report.remarks", report.Exercises.Where(exercise => !exercise.HasProblems()).SelectMany(Remarks)),
            .. Section("report.reviewed", report.Exercises.SelectMany(Reviewed)),
            .. Section("report.unjudged", report.Exercises.SelectMany(Unjudged)),
            .. Section("report.programs", Programs(report.Submission)),
            .. Section("report.manifest", Problems(report.Submission.Problems)),
            .. Section("report.left_out", Problems(report.Submission.LeftOut)),
            .. Section("report.run", [.. ReportFields.Of(speaker, report).Select(field => $"- {Plain(field.Label)}: {Plain(field.Text)}\n"), "\n"]),
        ];

    private IEnumerable<string> Section(string key, IEnumerable<string> blocks)
    {
        var begun = false;
        foreach (var block in blocks)
        {
            yield return begun ? block : $"## {Plain(speaker.Say(key))}\n\n{block}";
            begun = true;
        }
    }

    private string Head(GradeReport report)
    {
        string[] sentences =
        [
            report.Interrupted ? speaker.Say("report.interrupted") : "",
            .. GradeText.Sentences(speaker, report),
            speaker.Say("report.tally", ("passed", report.PassedChecks), ("failed", report.FailedChecks), ("unjudged", report.UnjudgedChecks)),
            Closing.Apart(speaker, report),
            Closing.Next(speaker, report),
        ];
        return $"# {Plain(speaker.Say("report.score", ("score", report.Score), ("max", report.MaxScore)))}\n\n"
            + string.Concat(sentences.Where(sentence => sentence.Length > 0).Select(sentence => $"{Plain(sentence)}\n\n"));
    }

    private string Exercises(GradeReport report)
    {
        var rows = report.Exercises.Select(exercise =>
            $"| {Plain(exercise.Id)} | {Plain(speaker.Text(exercise.Title))} | {exercise.Score} / {exercise.MaxScore} | {string.Concat(exercise.Checks.Where(check => !exercise.IsMoot(check)).Select(check => Signs[check.Verdict]))} |\n");
        var legend = Signs.Where(sign => report.Exercises.Any(exercise => exercise.Checks.Any(check => check.Verdict == sign.Key && !exercise.IsMoot(check)))).Select(sign => $"{sign.Value} {Plain(speaker.Word(sign.Key))}");
        return $"| {Plain(speaker.Say("report.exercise"))} | | {Plain(speaker.Say("report.points_column"))} | {Plain(speaker.Say("report.checks_column"))} |\n"
            + $"| :-- | :-- | --: | :-- |\n{string.Concat(rows)}\n{string.Join(" · ", legend)}\n\n";
    }

    private IEnumerable<string> Problems(ExerciseReport exercise) =>
        [
            $"### {Plain(exercise.Id)} {Plain(speaker.Text(exercise.Title))}: {exercise.Score} / {exercise.MaxScore}\n\n",
            .. new StoryTeller(speaker, Lines).Tell(exercise).Where(story => story.Result.Verdict is Verdict.Passed or Verdict.Failed or Verdict.Blocked).Select(Check),
        ];

    private string Check(CheckStory story)
    {
        var title = $"{Signs[story.Result.Verdict]} **{Plain(story.Title)}** ({Plain(story.Verdict)}";
        if (story.Result.Verdict == Verdict.Passed)
            return $"{title})\n\n{List(Remarks(story))}";
        var lost = $"{title}, {Plain(speaker.Lost(story.Result))})\n\n";
        return story.SameAs.Length > 0
            ? $"{lost}{Plain(story.SameAs)}\n\n"
            : lost
                + List([.. story.Said.Select(said => $"**{Plain(said.Label)}:** {Plain(said.Text)}"), .. Remarks(story)])
                + (story.Difference is { } difference ? $"{MarkdownText.Block(PlainStory.Difference(speaker, difference))}\n" : "")
                + Chart(story)
                + string.Concat(story.Outputs.Select(Output));
    }

    private string Chart(CheckStory story) =>
        story.Chart is not { } chart ? ""
        : $"{Plain(speaker.Say("chart.title"))}:\n\n{MarkdownText.Block(new ChartText(speaker, new ActorNames(story.Result.Check), chart.Shortened(MostRows), ChartWidth, ascii: false).Lines())}\n"
            + (chart.IsFromWire ? "" : $"{Plain(speaker.Say("chart.no_wire"))}\n\n")
            + (captures.Length == 0 ? "" : string.Concat(CaptureNames.Sentences(speaker, story.Result, captures).Select(sentence => $"{Plain(sentence)}\n\n")));

    private static string Output(OutputStory output) =>
        (output.Heading.Length == 0 ? "" : $"{Plain(output.Heading)}:\n\n{MarkdownText.Block(output.Lines)}\n") + (output.Ending.Length == 0 ? "" : $"{Plain(output.Ending)}\n\n");

    private IEnumerable<string> Remarks(ExerciseReport exercise) =>
        new StoryTeller(speaker, 0)
            .Tell(exercise)
            .Where(story => story.Remarks.Count > 0)
            .Select(story => List(story.Remarks.Select(remark => $"**{Plain(exercise.Id)} {Plain(story.Title)}:** {Plain(remark)}")));

    private IEnumerable<string> Remarks(CheckStory story) => story.Remarks.Select(remark => $"**{Plain(speaker.Say("report.remark"))}:** {Plain(remark)}");

    private IEnumerable<string> Unjudged(ExerciseReport exercise) =>
        new StoryTeller(speaker, 0)
            .TellUnjudged(exercise)
            .Select(story =>
                $"{Signs[story.Result.Verdict]} **{Plain(exercise.Id)} {Plain(story.Title)}** ({Plain(story.Verdict)}, {Plain(speaker.Count("report.points", story.Result.Check.Points))})\n\n"
                + $"{Plain(string.Join(' ', story.Said.Select(said => said.Text)))}\n\n"
                + (story.Answer.Length == 0 ? "" : $"{Plain(speaker.Say("report.answer"))}:\n\n{MarkdownText.Block(story.Answer.Split('\n'))}\n"));

    private IEnumerable<string> Reviewed(ExerciseReport exercise) =>
        new StoryTeller(speaker, 0)
            .TellReviewed(exercise)
            .Select(story =>
                $"{Signs[story.Result.Verdict]} **{Plain(exercise.Id)} {Plain(story.Title)}** {Speaker.Given(story.Result)}\n\n"
                + (story.Result.Review!.Comment.Length == 0 ? "" : $"**{Plain(speaker.Say("report.comment"))}:** {Plain(SafeText.Prose(story.Result.Review.Comment))}\n\n")
                + (story.Answer.Length == 0 ? "" : $"{Plain(speaker.Say("report.answer"))}:\n\n{MarkdownText.Block(story.Answer.Split('\n'))}\n"));

    private IEnumerable<string> Programs(SubmissionSummary submission) =>
        [
            .. submission.Programs.Select(program =>
                $"- {(program.Path.Length > 0 ? Signs[Verdict.Passed] : Signs[Verdict.Failed])} {Plain(program.Exercise)} {Plain(program.Role)}: {(program.Path.Length > 0 ? Plain($"{SafeText.Of(program.Path)} ({program.Recipe})") : Plain(speaker.Say("report.not_found")))}\n"),
            .. submission.Programs.Count == 0 ? Enumerable.Empty<string>() : ["\n"],
        ];

    private IEnumerable<string> Problems(IReadOnlyList<Problem> problems) =>
        [
            .. problems.Take(MostProblems).Select(problem => $"- {Plain(SafeText.Of(problem.In(speaker.Phrases, speaker.Code)))}\n"),
            .. problems.Count <= MostProblems ? Enumerable.Empty<string>() : [$"- {Plain(speaker.Count("report.more", problems.Count - MostProblems))}\n"],
            .. problems.Count == 0 ? Enumerable.Empty<string>() : ["\n"],
        ];

    private static string List(IEnumerable<string> items)
    {
        var list = string.Concat(items.Select(item => $"- {item}\n"));
        return list.Length == 0 ? "" : $"{list}\n";
    }

    private static string Plain(string text) => MarkdownText.Inline(text);
}
