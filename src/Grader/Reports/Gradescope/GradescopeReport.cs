using System.Text.Json.Nodes;
using Grader.Judging;
using Grader.Reports.Audiences;
using Grader.Reports.Json;
using Grader.Reports.Stories;
using Grader.Scoring;
using Grader.Specs;

namespace Grader.Reports.Gradescope;

/// <summary>
/// Gradescope's <c>results.json</c>. Every judged check is a test with its points; one outside the score is a test without points and
/// without a status, which Gradescope shows and does not count. All text is <c>text</c>, which it shows as it is.
/// </summary>
internal sealed class GradescopeReport(Speaker speaker)
{
    private const int Lines = 20;

    public string Write(GradeReport report) =>
        JsonText.Of(
            new JsonObject
            {
                ["score"] = report.Score,
                ["execution_time"] = report.DurationMs / 1000,
                ["output"] = string.Join('\n', Head(report).Where(line => line.Length > 0)),
                ["output_format"] = "text",
                ["test_output_format"] = "text",
                ["test_name_format"] = "text",
                ["visibility"] = "visible",
                ["stdout_visibility"] = "hidden",
                ["tests"] = JsonParts.Array(report.Exercises.SelectMany(exercise => new StoryTeller(speaker, Lines).Tell(exercise), (exercise, story) => Test(report, exercise, story)), test => test),
                ["extra_data"] = new JsonObject
                {
                    ["max_score"] = report.MaxScore,
                    ["unchecked_points"] = report.UncheckedPoints,
                    ["faulted_points"] = report.FaultedPoints,
                    ["manual_points"] = report.ManualPoints,
                    ["seed"] = report.Seed,
                    ["version"] = report.Version,
                    ["build"] = report.Provenance.Build,
                    ["exercises"] = report.Provenance.Exercises,
                    ["submission"] = report.Provenance.Submission,
                },
            }
        );

    private string[] Head(GradeReport report) =>
        [
            speaker.Say("report.score", ("score", report.Score), ("max", report.MaxScore)),
            Closing.Apart(speaker, report),
            report.Interrupted ? speaker.Say("report.interrupted") : "",
            Closing.Next(speaker, report),
        ];

    private JsonObject Test(GradeReport report, ExerciseReport exercise, CheckStory story)
    {
        var judged = story.Result.Verdict is Verdict.Passed or Verdict.Failed or Verdict.Blocked;
        var json = new JsonObject
        {
            ["name"] = judged ? story.Title : $"{story.Title} ({story.Verdict})",
            ["number"] = exercise.Id,
            ["output"] = PlainStory.Whole(speaker, story),
            ["tags"] = new JsonArray(VerdictName.Of(story.Result.Verdict)),
            // Only a teacher's report has any: there the platform keeps them, and then the total, from its students.
            ["visibility"] = story.Result.Check.Visibility == Visibility.Hidden && report.Audience == Audience.Teacher ? "hidden" : "visible",
            ["extra_data"] = new JsonObject
            {
                ["id"] = story.Result.Check.Id,
                ["verdict"] = VerdictName.Of(story.Result.Verdict),
                ["points"] = story.Result.Check.Points,
                ["finding"] = story.Result.Finding?.Code,
            },
        };
        if (!judged)
            return json;
        json["score"] = Points.Earned(story.Result);
        json["max_score"] = Points.Judged(story.Result);
        json["status"] = story.Result.Verdict == Verdict.Passed ? "passed" : "failed";
        return json;
    }
}
