namespace Grader.Reports.Terminal;

/// <summary>What was graded, where, and from which seed.</summary>
internal static class HeaderSection
{
    public static IEnumerable<Line> Lines(Speaker speaker, GradeReport report)
    {
        (string Label, string Text)[] fields =
        [
            ("submission", SafeText.Of(report.Submission.Path)),
            ("student", Student(report.Submission)),
            ("sandbox", Sandbox(speaker, report.Sandbox)),
            ("version", report.Version),
            ("seed", $"{report.Seed}"),
            ("took", speaker.Say("report.seconds", ("n", FormattableString.Invariant($"{report.DurationMs / 1000.0:0.0}")))),
        ];
        var width = fields.Max(field => Label(field.Label).Length) + 2;
        return fields
            .Where(field => field.Text.Length > 0)
            .Select(field => new Line(Label(field.Label).PadRight(width), field.Text) { HeadTone = Tone.Quiet });

        string Label(string key) => speaker.Say($"report.{key}");
    }

    private static string Student(SubmissionSummary submission) =>
        (submission.StudentName, submission.StudentId) switch
        {
            ("", var id) => SafeText.Of(id),
            (var name, "") => SafeText.Of(name),
            (var name, var id) => $"{SafeText.Of(name)} ({SafeText.Of(id)})",
        };

    private static string Sandbox(Speaker speaker, SandboxSummary sandbox)
    {
        var kind = sandbox.Detail.Length == 0 ? sandbox.Kind : $"{sandbox.Kind} ({sandbox.Detail})";
        return sandbox.Reason.IsEmpty ? kind : $"{kind}: {speaker.Text(sandbox.Reason)}";
    }
}
