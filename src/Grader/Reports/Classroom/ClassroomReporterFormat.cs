using System.Text;
using System.Text.Json.Nodes;
using Grader.Judging;
using Grader.Reports.Formats;
using Grader.Reports.Json;
using Grader.Reports.Stories;
using Grader.Scoring;
using Grader.Texts;

namespace Grader.Reports.Classroom;

/// <summary>
/// What GitHub Classroom's autograding reporter reads: base64 of JSON, as the step's output <c>result</c> and in a file where one is asked
/// for. The reporter shows every test as passed or not and adds up their scores, so each check is a test of its own, all or nothing.
/// </summary>
/// <remarks>https://github.com/classroom-resources/autograding-grading-reporter</remarks>
internal sealed class ClassroomReporterFormat : IReportFormat
{
    // It travels in an environment variable, and Linux takes none longer than 128 KiB.
    private const int MostBase64 = 120 * 1024;
    private const int Lines = 10;

    // How much of each test's message to keep, less and less until it all fits.
    private static readonly int[] MessageLimits = [4000, 1000, 300, 0];

    public string Name => "classroom-reporter";

    public string? DefaultFile => null;

    public Phrase? Missing(FormatRequest request) =>
        request.File is null && request.Surroundings.Set("GITHUB_OUTPUT") is null ? Phrase.Of("cli.format.no_variables", ("variables", "GITHUB_OUTPUT")) : null;

    public IReadOnlyList<Artifact> Write(GradeReport report, FormatRequest request)
    {
        var result = Encode(report, request.Speaker);
        var artifacts = new List<Artifact>();
        if (request.File is { } file)
            artifacts.Add(new Artifact.Whole(file, result));
        if (request.Surroundings.Set("GITHUB_OUTPUT") is { } output)
            artifacts.Add(new Artifact.Added(output, $"result={result}\n"));
        return artifacts;
    }

    private static string Encode(GradeReport report, Speaker speaker)
    {
        var shorter = MessageLimits.Select(limit => Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonText.OneLine(Json(report, speaker, limit))))).ToList();
        return shorter.Find(text => text.Length <= MostBase64) ?? shorter[^1];
    }

    private static JsonObject Json(GradeReport report, Speaker speaker, int limit) =>
        new()
        {
            ["version"] = 1,
            ["status"] = report.Score < report.MaxScore ? "fail" : report.Interrupted || report.Checks.Any(check => check.Verdict == Verdict.Faulted) ? "error" : "pass",
            ["max_score"] = report.MaxScore,
            ["tests"] = new JsonArray([.. report.Exercises.SelectMany(exercise => new StoryTeller(speaker, Lines).Tell(exercise), (exercise, story) => Test(report, speaker, exercise, story, limit)).OfType<JsonNode>()]),
        };

    // What no program is to blame for and no point depends on has no place in a table of passed and failed tests, but for the grader's own
    // trouble, which somebody has to look into.
    private static JsonObject? Test(GradeReport report, Speaker speaker, ExerciseReport exercise, CheckStory story, int limit)
    {
        if (story.Result.Verdict is Verdict.Unchecked or Verdict.Manual)
            return null;
        var place = StudentPlace.Of(report.Submission, story.Result);
        return new JsonObject
        {
            ["name"] = $"{exercise.Id} {story.Title}",
            ["status"] = Status(story.Result.Verdict),
            ["score"] = Points.Earned(story.Result),
            ["max_score"] = Points.Judged(story.Result),
            ["message"] = Message(PlainStory.Whole(speaker, story), limit),
            ["test_code"] = $"grader check --exercise {exercise.Id}",
            ["filename"] = place is null ? "" : SafeText.Of(place.File),
            ["line_no"] = place?.Line ?? 0,
            ["execution_time"] = FormattableString.Invariant($"{story.Result.DurationMs / 1000.0:0.000}s"),
        };
    }

    private static string Message(string text, int limit) => text.Length <= limit ? text : limit == 0 ? "" : SafeText.Block(text, limit);

    private static string Status(Verdict verdict) =>
        verdict switch
        {
            Verdict.Passed => "pass",
            Verdict.Failed or Verdict.Blocked => "fail",
            _ => "error",
        };
}
