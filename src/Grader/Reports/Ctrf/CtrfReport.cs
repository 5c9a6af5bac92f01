using System.Text.Json.Nodes;
using Grader.Judging;
using Grader.Reports.Json;
using Grader.Reports.Stories;
using Grader.Scoring;

namespace Grader.Reports.Ctrf;

/// <summary>
/// CTRF, the Common Test Report Format (https://ctrf.io): a test for each check, its exercise as its suite. What costs points failed;
/// the grader's own trouble is <c>other</c>, what could not be checked <c>skipped</c>, what a person grades <c>pending</c>. Points, which
/// the format does not know, are under <c>extra</c>.
/// </summary>
internal sealed class CtrfReport(Speaker speaker)
{
    private const string SpecVersion = "0.0.0";
    private const int Lines = 40;

    public string Write(GradeReport report) =>
        JsonText.Of(
            new JsonObject
            {
                ["reportFormat"] = "CTRF",
                ["specVersion"] = SpecVersion,
                ["generatedBy"] = "grader",
                ["results"] = new JsonObject
                {
                    ["tool"] = new JsonObject { ["name"] = "grader", ["version"] = report.Version },
                    ["summary"] = Summary(report),
                    ["tests"] = JsonParts.Array(report.Exercises.SelectMany(exercise => new StoryTeller(speaker, Lines).Tell(exercise), (exercise, story) => Test(report, exercise, story)), test => test),
                    ["environment"] = new JsonObject { ["testEnvironment"] = report.Sandbox.Kind, ["extra"] = Extra(report) },
                },
            }
        );

    private static JsonObject Extra(GradeReport report) =>
        new()
        {
            ["seed"] = report.Seed,
            ["build"] = report.Provenance.Build,
            ["exercises"] = report.Provenance.Exercises,
            ["submission"] = report.Provenance.Submission,
        };

    private static JsonObject Summary(GradeReport report)
    {
        var statuses = report.Checks.Select(check => Status(check.Verdict)).ToList();
        var start = report.StartedAt.ToUnixTimeMilliseconds();
        return new JsonObject
        {
            ["tests"] = statuses.Count,
            ["passed"] = Count("passed"),
            ["failed"] = Count("failed"),
            ["skipped"] = Count("skipped"),
            ["pending"] = Count("pending"),
            ["other"] = Count("other"),
            ["suites"] = report.Exercises.Count,
            ["start"] = start,
            ["stop"] = start + report.DurationMs,
            ["extra"] = new JsonObject
            {
                ["score"] = report.Score,
                ["maxScore"] = report.MaxScore,
                ["uncheckedPoints"] = report.UncheckedPoints,
                ["faultedPoints"] = report.FaultedPoints,
                ["manualPoints"] = report.ManualPoints,
                ["interrupted"] = report.Interrupted,
            },
        };

        int Count(string status) => statuses.Count(s => s == status);
    }

    private JsonObject Test(GradeReport report, ExerciseReport exercise, CheckStory story)
    {
        var json = new JsonObject
        {
            ["testId"] = $"{exercise.Id}/{story.Result.Check.Id}",
            ["name"] = story.Title.Length > 0 ? story.Title : story.Result.Check.Id,
            ["status"] = Status(story.Result.Verdict),
            ["rawStatus"] = VerdictName.Of(story.Result.Verdict),
            ["duration"] = story.Result.DurationMs,
            ["suite"] = new JsonArray($"{exercise.Id} {speaker.Text(exercise.Title)}"),
            ["extra"] = new JsonObject
            {
                ["score"] = Points.Earned(story.Result),
                ["maxScore"] = Points.Judged(story.Result),
                ["points"] = story.Result.Check.Points,
                ["finding"] = story.Result.Finding?.Code,
            },
        };
        Add("message", string.Join('\n', PlainStory.Why(speaker, story)));
        if (StudentPlace.Of(report.Submission, story.Result) is { } place)
        {
            // The file of the one who reads: a check's own definition is the grader's.
            json["filePath"] = SafeText.Of(place.File);
            if (place.Line is { } line)
                json["line"] = line;
        }

        if (PlainStory.Output(story).ToList() is { Count: > 0 } output)
            json["stdout"] = JsonParts.Array(output, line => line);
        if (story.Answer.Length > 0)
            json["extra"]!["answer"] = story.Answer;
        return json;

        void Add(string name, string text)
        {
            if (text.Length > 0)
                json[name] = text;
        }
    }

    private static string Status(Verdict verdict) =>
        verdict switch
        {
            Verdict.Passed => "passed",
            Verdict.Failed or Verdict.Blocked => "failed",
            Verdict.Faulted => "other",
            Verdict.Unchecked => "skipped",
            Verdict.Manual => "pending",
            _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "A verdict that CTRF does not know"),
        };
}
