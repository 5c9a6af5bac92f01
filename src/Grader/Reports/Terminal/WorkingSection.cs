using Grader.Judging;

namespace Grader.Reports.Terminal;

/// <summary>What works: one line for each exercise in which nothing that was judged is missing.</summary>
internal static class WorkingSection
{
    public static IEnumerable<Line> Lines(Speaker speaker, GradeReport report)
    {
        var working = report.Exercises.Where(exercise => exercise.Works()).ToList();
        yield return Line.Blank;
        yield return Line.Heading(speaker.Say("report.works"));
        if (working.Count == 0)
            yield return new Line("  ", speaker.Say("report.none_works"));
        var width = working.Select(exercise => exercise.Id.Length).DefaultIfEmpty().Max();
        foreach (var exercise in working)
        {
            yield return Exercise(speaker, exercise, width);
            foreach (var remark in exercise.Checks.SelectMany(check => RemarkLines.Of(speaker, check)))
                yield return remark;
        }
    }

    private static Line Exercise(Speaker speaker, ExerciseReport exercise, int width)
    {
        var passed = exercise.Checks.Count(check => check.Verdict == Verdict.Passed);
        return new Line($"  ✓ {exercise.Id.PadRight(width)}  ", speaker.Text(exercise.Title))
        {
            HeadTone = Tone.Good,
            Tail = $"{speaker.Count("report.checks", passed)} · {speaker.Count("report.points", exercise.Score)}",
        };
    }
}
