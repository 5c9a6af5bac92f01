using System.Text.Json.Nodes;
using Grader.Judging;
using Grader.Reports.Formats;
using Grader.Reports.Json;
using Grader.Reports.Markdown;
using Grader.Reports.Stories;
using Grader.Scoring;
using Grader.Texts;

namespace Grader.Reports.Classroom;

/// <summary>
/// Classroom 50's <c>result.json</c> (<c>classroom50/result/v1</c>), with the report that its release shows, <c>release-body.md</c>, beside
/// it. Points are whole numbers here as there, so nothing is rounded. It refuses keys that it does not know except in tests.
/// </summary>
internal sealed class Classroom50Format : IReportFormat
{
    private const string BodyFile = "release-body.md";
    private const int Lines = 10;

    // A release's description holds 125,000 characters; the runner adds its own.
    private const int MostBody = 100_000;

    public string Name => "classroom50";

    public string DefaultFile => "result.json";

    public Phrase? Missing(FormatRequest request) => SubmissionContext.Missing(request.Surroundings);

    public IReadOnlyList<Artifact> Write(GradeReport report, FormatRequest request)
    {
        var file = request.File ?? DefaultFile;
        var body = Path.Combine(Path.GetDirectoryName(file) ?? "", BodyFile);
        var artifacts = new List<Artifact>
        {
            new Artifact.Whole(file, JsonText.Of(Result(report, request))),
            new Artifact.Whole(body, new MarkdownReport(request.Speaker).Write(report, MostBody)),
        };
        if (request.Surroundings.Set("GITHUB_OUTPUT") is { } output)
            artifacts.Add(new Artifact.Added(output, $"status={Status(report)}\nsummary={request.Speaker.Say("report.score", ("score", report.Score), ("max", report.MaxScore))}\n"));
        return artifacts;
    }

    private static JsonObject Result(GradeReport report, FormatRequest request)
    {
        var context = SubmissionContext.Of(request.Surroundings);
        var json = new JsonObject
        {
            ["schema"] = "classroom50/result/v1",
            ["classroom"] = context.Classroom,
            ["assignment"] = context.Assignment,
            ["assignment_type"] = context.AssignmentType,
            ["owner"] = context.Owner,
            ["submission"] = context.Submission,
            ["commit"] = context.Commit,
            ["release"] = context.Release,
            ["review"] = context.Review,
            ["datetime"] = Instant(context.SubmittedAt),
            ["graded_at"] = Instant(report.StartedAt.AddMilliseconds(report.DurationMs)),
            ["score"] = report.Score,
            ["max-score"] = report.MaxScore,
            ["tests"] = JsonParts.Array(report.Exercises.SelectMany(exercise => new StoryTeller(request.Speaker, Lines).Tell(exercise).Where(IsJudged), (exercise, story) => Test(request.Speaker, exercise, story)), test => test),
        };
        if (context.Actor is { } actor)
            json["submitted_by"] = new JsonObject { ["username"] = actor, ["id"] = context.ActorId };
        return json;
    }

    // A test there has passed or has not: what is neither is told in the release's text.
    private static bool IsJudged(CheckStory story) => story.Result.Verdict is Verdict.Passed or Verdict.Failed or Verdict.Blocked;

    private static JsonObject Test(Speaker speaker, ExerciseReport exercise, CheckStory story) =>
        new()
        {
            ["test-name"] = $"{exercise.Id} {story.Title}",
            ["passed"] = story.Result.Verdict == Verdict.Passed,
            ["score"] = Points.Earned(story.Result),
            ["max-score"] = Points.Judged(story.Result),
            ["verdict"] = VerdictName.Of(story.Result.Verdict),
            ["message"] = PlainStory.Whole(speaker, story),
        };

    private static string Status(GradeReport report) =>
        report.Interrupted || report.Checks.Any(check => check.Verdict == Verdict.Faulted) ? "error"
        : report.Score < report.MaxScore ? "failure"
        : "success";

    private static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ");
}
