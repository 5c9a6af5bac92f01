namespace Grader.Reports.Terminal;

/// <summary>What was graded, where, and from which seed.</summary>
internal static class HeaderSection
{
    public static IEnumerable<Line> Lines(Speaker speaker, GradeReport report)
    {
        var fields = ReportFields.Of(speaker, report);
        var width = fields.Max(field => field.Label.Length) + 2;
        return fields.Select(field => new Line(field.Label.PadRight(width), field.Text) { HeadTone = Tone.Quiet });
    }
}
