using System.Xml.Linq;
using Grader.Judging;
using Grader.Reports.Stories;
using static Grader.Reports.Html.Tags;

namespace Grader.Reports.Html;

/// <summary>An exercise's checks as parts of the page.</summary>
/// <param name="lines">How many of the last lines of a program's output to show.</param>
internal sealed class ExerciseHtml(Speaker speaker, int lines)
{
    /// <summary>The exercise with everything that was judged in it.</summary>
    public XElement Problems(ExerciseReport exercise) =>
        Tag(
            "section",
            Class("exercise"),
            Tag("h3", $"{exercise.Id} {speaker.Text(exercise.Title)} ", Tag("span", Class("points"), $"{exercise.Score} / {exercise.MaxScore}")),
            new StoryTeller(speaker, lines).Tell(exercise).Where(story => IsJudged(story.Result.Verdict)).Select(Judged)
        );

    /// <summary>Each check of the exercise that is outside the score.</summary>
    public IEnumerable<XElement> Unjudged(ExerciseReport exercise) =>
        new StoryTeller(speaker, lines)
            .TellUnjudged(exercise)
            .Select(story =>
                Tag(
                    "article",
                    Class("apart"),
                    Tag("h3", $"{exercise.Id} {story.Title} ", Tag("span", Class("points"), speaker.Count("report.points", story.Result.Check.Points))),
                    Tag("p", Tag("strong", story.Verdict), $": {string.Join(' ', story.Said.Select(said => said.Text))}"),
                    story.Answer.Length == 0 ? null : Tag("figure", Tag("figcaption", $"{speaker.Say("report.answer")}:"), Tag("pre", story.Answer))
                ));

    /// <summary>Each item of the exercise that a person judged, with what they said.</summary>
    public IEnumerable<XElement> Reviewed(ExerciseReport exercise) =>
        new StoryTeller(speaker, lines)
            .TellReviewed(exercise)
            .Select(story =>
                Tag(
                    "article",
                    Class("apart"),
                    Tag("h3", $"{exercise.Id} {story.Title} ", Tag("span", Class("points"), Speaker.Given(story.Result))),
                    story.Result.Review!.Comment.Length == 0 ? null : Tag("p", Tag("strong", speaker.Say("report.comment")), $": {SafeText.Prose(story.Result.Review.Comment)}"),
                    story.Answer.Length == 0 ? null : Tag("figure", Tag("figcaption", $"{speaker.Say("report.answer")}:"), Tag("pre", story.Answer))
                ));

    private static bool IsJudged(Verdict verdict) => verdict is Verdict.Passed or Verdict.Failed or Verdict.Blocked;

    private XElement Judged(CheckStory story) =>
        Tag(
            "article",
            Class(VerdictName.Of(story.Result.Verdict)),
            Tag(
                "h4",
                Sign(story.Result.Verdict switch { Verdict.Passed => "✓", Verdict.Failed => "✗", _ => "–" }),
                $"{story.Title} ",
                Tag("span", Class("verdict"), story.Verdict),
                story.Result.Verdict == Verdict.Passed ? null : Tag("span", Class("points"), speaker.Lost(story.Result))
            ),
            story.SameAs.Length > 0 ? [Tag("p", story.SameAs)] : Details(story)
        );

    private IEnumerable<XElement?> Details(CheckStory story) =>
        [
            story.Said.Count == 0
                ? null
                : Tag("dl", story.Said.Where(said => said.Key != "hint").Select(said => Tag("div", Class(said.Key), Tag("dt", said.Label), Tag("dd", said.Text)))),
            story.Difference is { } difference ? DiffHtml.Of(speaker, difference) : null,
            story.Chart is { } chart ? new ExchangeHtml(speaker).Of(story.Result, chart) : null,
            .. story.Outputs.SelectMany(Output),
            .. Hints(story),
            .. story.Remarks.Select(remark => Tag("p", $"{speaker.Say("report.remark")}: {remark}")),
            story.Result.Verdict != Verdict.Failed || story.Result.Transcript.Count == 0 ? null : Transcript(story),
        ];

    // Rungs of a ladder: the reader takes as many as they want.
    private IEnumerable<XElement> Hints(CheckStory story) =>
        story
            .Said.Where(said => said.Key == "hint")
            .Concat(Advice.Calls(speaker, story.Result).Take(1).Select(call => new LabelledText("call", speaker.Say("report.call"), call)))
            .Select(said => Tag("details", Class("hint"), Tag("summary", said.Label), Tag("p", said.Text)));

    private static IEnumerable<XElement?> Output(OutputStory output) =>
        [
            output.Heading.Length == 0 ? null : Tag("figure", Tag("figcaption", $"{output.Heading}:"), Tag("pre", string.Join('\n', output.Lines))),
            output.Ending.Length == 0 ? null : Tag("p", output.Ending),
        ];

    private XElement Transcript(CheckStory story) =>
        Tag(
            "details",
            Tag("summary", speaker.Say("report.transcript")),
            Tag(
                "ol",
                Class("transcript"),
                new TranscriptTeller(speaker, new ActorNames(story.Result.Check)).Tell(story.Result.Transcript).Select(item =>
                    Tag("li", Tag("span", Class("at"), item.At), $" {item.Text} ", item.Data is null ? null : Tag("code", item.Data)))
            )
        );
}
