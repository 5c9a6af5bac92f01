namespace Grader.Reports.Terminal;

/// <summary>The score, what is outside of it, and one next step.</summary>
internal static class TotalSection
{
    public static IEnumerable<Line> Lines(Speaker speaker, GradeReport report)
    {
        yield return Line.Blank;
        if (report.Interrupted)
            yield return new Line("", speaker.Say("report.interrupted"));
        yield return Line.Heading(speaker.Say("report.score", ("score", report.Score), ("max", report.MaxScore)));
        foreach (var sentence in GradeText.Sentences(speaker, report))
            yield return new Line("", sentence);
        if (Closing.Apart(speaker, report) is { Length: > 0 } apart)
            yield return new Line("", apart);
        yield return new Line("", Closing.Next(speaker, report));
    }
}
