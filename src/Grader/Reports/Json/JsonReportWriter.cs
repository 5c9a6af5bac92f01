using System.Text.Json.Nodes;
using Grader.Captures;
using Grader.Judging;
using Grader.Reports.Audiences;
using Grader.Scoring;
using Grader.Specs;
using Grader.Texts;
using Grader.Yaml;

namespace Grader.Reports.Json;

/// <summary>
/// The native report, <c>grader/report/v1</c>: everything the model holds, in every language, for programs to read.
/// <c>docs/report.schema.json</c> describes it.
/// </summary>
public sealed class JsonReportWriter(Phrases phrases)
{
    public const string Schema = "grader/report/v1";

    private const int LongestAnswer = 64 * 1024;

    private readonly JsonFindings findings = new(phrases);

    /// <summary>The whole report as indented JSON text with a final newline.</summary>
    public string Write(GradeReport report) => JsonText.Of(Report(report));

    /// <summary>One result alone, on one line: its exercise's id, and the check as in the report.</summary>
    public string Line(CheckResult result) => JsonText.OneLine(new JsonObject { ["exercise"] = result.Exercise, ["check"] = Check(result, captures: "") });

    private JsonObject Report(GradeReport report) =>
        new()
        {
            ["schema"] = Schema,
            ["version"] = report.Version,
            ["audience"] = report.Audience == Audience.Student ? "student" : "teacher",
            ["course"] = JsonParts.Text(report.Course),
            ["seed"] = report.Seed,
            ["provenance"] = new JsonObject
            {
                ["build"] = report.Provenance.Build,
                ["exercises"] = report.Provenance.Exercises,
                ["submission"] = report.Provenance.Submission,
            },
            ["started_at"] = report.StartedAt.ToString("O"),
            ["duration_ms"] = report.DurationMs,
            ["interrupted"] = report.Interrupted,
            ["sandbox"] = JsonParts.Sandbox(report.Sandbox),
            ["submission"] = Submission(report.Submission),
            ["score"] = report.Score,
            ["max_score"] = report.MaxScore,
            ["unchecked_points"] = report.UncheckedPoints,
            ["faulted_points"] = report.FaultedPoints,
            ["manual_points"] = report.ManualPoints,
            ["exercises"] = JsonParts.Array(report.Exercises, exercise => Exercise(exercise, report.CapturesFolder)),
        };

    private JsonObject Submission(SubmissionSummary submission) =>
        new()
        {
            ["path"] = SafeText.Of(submission.Path),
            ["student_id"] = SafeText.Of(submission.StudentId),
            ["student_name"] = SafeText.Of(submission.StudentName),
            ["programs"] = JsonParts.Array(submission.Programs, Program),
            ["problems"] = JsonParts.Array(submission.Problems, Problem),
            ["left_out"] = JsonParts.Array(submission.LeftOut, LeftOut),
        };

    private JsonObject LeftOut(Problem problem) =>
        new()
        {
            ["path"] = SafeText.Of(problem.Position.File),
            ["reason"] = problem.Code,
            ["message"] = Problem(problem),
        };

    private JsonObject Problem(Problem problem)
    {
        var json = new JsonObject();
        foreach (var language in phrases.Languages)
            json[language] = SafeText.Of(problem.In(phrases, language));
        return json;
    }

    private static JsonObject Program(FoundProgram program) =>
        new()
        {
            ["exercise"] = program.Exercise,
            ["role"] = program.Role,
            ["path"] = SafeText.Of(program.Path),
            ["recipe"] = program.Recipe,
        };

    private JsonObject Exercise(ExerciseReport exercise, string captures) =>
        new()
        {
            ["id"] = exercise.Id,
            ["title"] = JsonParts.Text(exercise.Title),
            ["score"] = exercise.Score,
            ["max_score"] = exercise.MaxScore,
            ["checks"] = JsonParts.Array(exercise.Checks, check => Check(check, captures)),
        };

    /// <param name="captures">The folder that captures are written to; empty when they are not.</param>
    private JsonObject Check(CheckResult result, string captures) =>
        new()
        {
            ["id"] = result.Check.Id,
            ["title"] = JsonParts.Text(result.Check.Title),
            ["visibility"] = result.Check.Visibility == Visibility.Hidden ? "hidden" : "visible",
            ["verdict"] = VerdictName.Of(result.Verdict),
            ["score"] = Points.Earned(result),
            ["max_score"] = Points.Judged(result),
            ["points"] = result.Check.Points,
            ["finding"] = result.Finding is null ? null : JsonFindings.Finding(result.Finding),
            ["message"] = result.Finding is null ? null : findings.Message(result.Finding),
            ["hint"] = JsonParts.Text(result.Check.Hint),
            ["remarks"] = JsonParts.Array(result.Remarks, findings.Remark),
            ["failed_step"] = result.FailedStep?.ToString(),
            ["answer"] = result.Verdict == Verdict.Manual ? SafeText.Block(result.Answer, LongestAnswer) : null,
            ["duration_ms"] = result.DurationMs,
            ["transcript"] = JsonTranscript.Entries(result.Transcript),
            ["captures"] = JsonParts.Array(captures.Length == 0 ? [] : result.Captures, capture => Capture(result, capture, captures)),
        };

    private static JsonObject Capture(CheckResult result, WireCapture capture, string folder) =>
        new()
        {
            ["file"] = SafeText.Of(Path.Combine(folder, capture.FileName(result.Exercise, result.Check.Id))),
            ["actors"] = JsonParts.Array(capture.Actors, actor => SafeText.Of(actor)),
            ["whole"] = capture.IsWhole,
        };
}
