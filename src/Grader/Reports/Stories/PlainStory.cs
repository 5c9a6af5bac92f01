using Grader.Judging;
using Grader.Reports.Terminal;

namespace Grader.Reports.Stories;

/// <summary>A story as lines of plain text, for formats that show text as it is.</summary>
internal static class PlainStory
{
    /// <summary>Why: the sentences, the difference, the remarks.</summary>
    public static IEnumerable<string> Why(Speaker speaker, CheckStory story) =>
        story.SameAs.Length > 0
            ? [story.SameAs]
            :
            [
                .. story.Said.Select(said => $"{said.Label}: {said.Text}"),
                .. story.Difference is { } difference ? Difference(speaker, difference) : [],
                .. story.Remarks.Select(remark => $"{speaker.Say("report.remark")}: {remark}"),
            ];

    /// <summary>What the programs printed and how they ended; every line of theirs behind a bar.</summary>
    public static IEnumerable<string> Output(CheckStory story) =>
        story.Outputs.SelectMany(output => output.Heading.Length == 0 ? Ending(output) : [$"{output.Heading}:", .. output.Lines.Select(line => $"│ {line}"), .. Ending(output)]);

    /// <summary>What stands beside the reason: the remarks of a check that passed, the programs' output, the student's answer.</summary>
    public static IReadOnlyList<string> Beside(Speaker speaker, CheckStory story) =>
        [.. story.Result.Verdict == Verdict.Passed ? Why(speaker, story) : [], .. Output(story), .. Answer(speaker, story)];

    /// <summary>All of it.</summary>
    public static string Whole(Speaker speaker, CheckStory story) =>
        string.Join('\n', [.. Why(speaker, story), .. story.SameAs.Length > 0 ? [] : Output(story), .. Answer(speaker, story)]);

    /// <summary>Rows of bytes as the console shows them.</summary>
    public static IEnumerable<string> Difference(Speaker speaker, ByteDiff difference) =>
        DiffLines.Of(speaker, difference, "").Select(line => (line.Head + line.Text).TrimEnd());

    private static string[] Ending(OutputStory output) => output.Ending.Length == 0 ? [] : [output.Ending];

    private static string[] Answer(Speaker speaker, CheckStory story) =>
        story.Answer.Length == 0 ? [] : [$"{speaker.Say("report.answer")}:", .. story.Answer.Split('\n').Select(line => $"│ {line}")];
}
