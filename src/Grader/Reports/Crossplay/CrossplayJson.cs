using System.Text.Json.Nodes;
using Grader.Crossplay;
using Grader.Judging;
using Grader.Reports.Json;
using Grader.Scoring;
using Grader.Texts;

namespace Grader.Reports.Crossplay;

/// <summary>The matrices for programs, <c>grader/crossplay/v1</c>: every encounter with its checks and findings, in every language.</summary>
internal sealed class CrossplayJson(Phrases phrases)
{
    public const string Schema = "grader/crossplay/v1";

    private readonly JsonFindings findings = new(phrases);

    /// <summary>The whole report as indented JSON text with a final newline.</summary>
    public string Write(CrossplayReport report) =>
        JsonText.Of(
            new JsonObject
            {
                ["schema"] = Schema,
                ["version"] = report.Version,
                ["seed"] = report.Seed,
                ["started_at"] = report.StartedAt.ToString("O"),
                ["duration_ms"] = report.DurationMs,
                ["interrupted"] = report.Interrupted,
                ["sandbox"] = JsonParts.Sandbox(report.Sandbox),
                ["submissions"] = JsonParts.Array(report.Names, name => SafeText.Of(name)),
                ["exercises"] = JsonParts.Array(report.Matrices, Matrix),
            }
        );

    private JsonObject Matrix(CrossplayMatrix matrix) =>
        new()
        {
            ["id"] = matrix.Exercise,
            ["title"] = JsonParts.Text(matrix.Title),
            ["encounters"] = JsonParts.Array(matrix.Encounters, Encounter),
        };

    private JsonObject Encounter(Encounter encounter) =>
        new()
        {
            ["client"] = SafeText.Of(encounter.Client),
            ["server"] = SafeText.Of(encounter.Server),
            ["understanding"] = UnderstandingName.Of(encounter.Understanding),
            ["absence"] = Finding(encounter.Absence),
            ["checks"] = JsonParts.Array(encounter.Checks, check => Check(check, encounter.PairChecks.Contains(check.Check.Id))),
        };

    private JsonObject Check(CheckResult check, bool isPair) =>
        new()
        {
            ["id"] = check.Check.Id,
            ["pair"] = isPair,
            ["verdict"] = VerdictName.Of(check.Verdict),
            ["finding"] = Finding(check.Finding),
            ["duration_ms"] = check.DurationMs,
        };

    private JsonObject? Finding(Finding? finding)
    {
        if (finding is null)
            return null;
        var json = JsonFindings.Finding(finding);
        json["message"] = findings.Message(finding);
        return json;
    }
}
