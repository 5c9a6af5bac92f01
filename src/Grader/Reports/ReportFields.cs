namespace Grader.Reports;

/// <summary>What was graded, where, and from which seed, each under its label; safe to show.</summary>
internal static class ReportFields
{
    // A manifest may say anything; nobody's name is longer.
    private const int Longest = 300;

    /// <summary>The fields that have something to say.</summary>
    public static IReadOnlyList<(string Label, string Text)> Of(Speaker speaker, GradeReport report)
    {
        (string Label, string Text)[] fields =
        [
            (speaker.Say("report.submission"), SafeText.Of(report.Submission.Path, Longest)),
            (speaker.Say("report.student"), Student(report.Submission)),
            (speaker.Say("report.course"), SafeText.Of(speaker.Text(report.Course), Longest)),
            .. Run(speaker, report.Sandbox, report.Version, report.Seed, report.DurationMs),
        ];
        return [.. fields.Where(field => field.Text.Length > 0)];
    }

    /// <summary>How a run was made; what repeats it.</summary>
    public static IReadOnlyList<(string Label, string Text)> Run(Speaker speaker, SandboxSummary sandbox, string version, int seed, long durationMs) =>
        [
            (speaker.Say("report.sandbox"), Sandbox(speaker, sandbox)),
            (speaker.Say("report.version"), version),
            (speaker.Say("report.seed"), $"{seed}"),
            (speaker.Say("report.took"), speaker.Say("report.seconds", ("n", speaker.Number(durationMs / 1000m, "0.0")))),
        ];

    private static string Student(SubmissionSummary submission) =>
        (SafeText.Of(submission.StudentName, Longest), SafeText.Of(submission.StudentId, Longest)) switch
        {
            ("", var id) => id,
            (var name, "") => name,
            (var name, var id) => $"{name} ({id})",
        };

    private static string Sandbox(Speaker speaker, SandboxSummary sandbox)
    {
        var kind = sandbox.Detail.IsEmpty ? sandbox.Kind : $"{sandbox.Kind} ({speaker.Text(sandbox.Detail)})";
        return sandbox.Reason.IsEmpty ? kind : $"{kind}: {speaker.Text(sandbox.Reason)}";
    }
}
