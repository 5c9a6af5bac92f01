using Grader.Scoring;

namespace Grader.Reports.Terminal;

/// <summary>What a person judged, with what they said.</summary>
internal static class ReviewedSection
{
    public static IEnumerable<Line> Lines(Speaker speaker, GradeReport report)
    {
        var reviewed = report.Exercises.SelectMany(exercise => exercise.ReviewedChecks).ToList();
        return reviewed.Count == 0 ? [] : [Line.Blank, Line.Heading(speaker.Say("report.reviewed")), .. reviewed.SelectMany(check => Item(speaker, check))];
    }

    private static IEnumerable<Line> Item(Speaker speaker, CheckResult check)
    {
        yield return new Line($"    · {check.Exercise} ", speaker.Text(check.Check.Title)) { Tail = Speaker.Given(check) };
        if (check.Review!.Comment.Length > 0)
            yield return new Line("      ", $"{speaker.Say("report.comment")}: {SafeText.Prose(check.Review.Comment)}");
    }
}
