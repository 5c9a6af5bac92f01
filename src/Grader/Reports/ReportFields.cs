namespace Grader.Reports;

/// <summary>What was graded, where, and from which seed, each under its label; safe to show.</summary>
internal static class ReportFields
{
    // A manifest may say anything; nobody's name is longer.
    private const int Longest = 300;

    /// <summary>The fields that have something to say.</summary>
    public static IReadOnlyList<(string Label, string Text)> Of(Speaker speaker, GradeReport report)
    {
        (string Key, string Text)[] fields =
        [
            ("submission", SafeText.Of(report.Submission.Path, Longest)),
            ("student", Student(report.Submission)),
            ("course", SafeText.Of(speaker.Text(report.Course), Longest)),
            ("sandbox", Sandbox(speaker, report.Sandbox)),
            ("version", report.Version),
            ("seed", $"{report.Seed}"),
            ("took", speaker.Say("report.seconds", ("n", FormattableString.Invariant($"{report.DurationMs / 1000.0:0.0}")))),
        ];
        return [.. fields.Where(field => field.Text.Length > 0).Select(field => (speaker.Say($"report.{field.Key}"), field.Text))];
    }

    private static string Student(SubmissionSummary submission) =>
        (SafeText.Of(submission.StudentName, Longest), SafeText.Of(submission.StudentId, Longest)) switch
        {
            ("", var id) => id,
            (var name, "") => name,
            (var name, var id) => $"{name} ({id})",
        };

    private static string Sandbox(Speaker speaker, SandboxSummary sandbox)
    {
        var kind = sandbox.Detail.Length == 0 ? sandbox.Kind : $"{sandbox.Kind} ({sandbox.Detail})";
        return sandbox.Reason.IsEmpty ? kind : $"{kind}: {speaker.Text(sandbox.Reason)}";
    }
}
