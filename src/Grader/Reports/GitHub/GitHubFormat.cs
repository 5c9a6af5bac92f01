using Grader.Reports.Formats;
using Grader.Reports.Markdown;

namespace Grader.Reports.GitHub;

/// <summary>
/// For a step of GitHub Actions: annotations on the student's files at the standard output, the report as the job's summary, and the
/// numbers as the step's outputs. Outside of Actions only the annotations are written.
/// </summary>
internal sealed class GitHubFormat : IReportFormat
{
    // What a step's summary may hold: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
    private const int MostSummary = 1024 * 1024;

    public string Name => "github";

    public string? DefaultFile => null;

    public bool ObeysOutput => true;

    public IReadOnlyList<Artifact> Write(GradeReport report, FormatRequest request)
    {
        var annotations = string.Concat(new Annotations(request).Of(report));
        var artifacts = new List<Artifact> { request.File is { } file ? new Artifact.Whole(file, annotations) : new Artifact.Printed(annotations) };
        if (request.Surroundings.Set("GITHUB_STEP_SUMMARY") is { } summary)
            artifacts.Add(new Artifact.Added(summary, Summary(report, request, summary)));
        if (request.Surroundings.Set("GITHUB_OUTPUT") is { } output)
            artifacts.Add(new Artifact.Added(output, Outputs(report, request)));
        return artifacts;
    }

    private static string Summary(GradeReport report, FormatRequest request, string path)
    {
        var room = (int)Math.Max(0, MostSummary - request.Surroundings.Length(path) - 1);
        var text = new MarkdownReport(request.Speaker).Write(report, room);
        return text.Length == 0 ? "" : $"\n{text}";
    }

    private static string Outputs(GradeReport report, FormatRequest request)
    {
        (string Name, object Value)[] outputs =
        [
            ("score", report.Score),
            ("max-score", report.MaxScore),
            ("passed", report.PassedChecks),
            ("failed", report.FailedChecks),
            ("unchecked-points", report.UncheckedPoints),
            ("faulted-points", report.FaultedPoints),
            ("manual-points", report.ManualPoints),
            ("interrupted", report.Interrupted ? "true" : "false"),
            ("summary", request.Speaker.Say("report.score", ("score", report.Score), ("max", report.MaxScore))),
        ];
        return string.Concat(outputs.Select(output => FormattableString.Invariant($"{output.Name}={output.Value}\n")));
    }
}
