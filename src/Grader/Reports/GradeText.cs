using Grader.Scoring;

namespace Grader.Reports;

/// <summary>What a course made of the points, in sentences; the penalty is told as what it is, apart from every check.</summary>
internal static class GradeText
{
    /// <summary>None for a report that no class has.</summary>
    public static IEnumerable<string> Sentences(Speaker speaker, GradeReport report)
    {
        if (report.Grade is not { } grade)
            yield break;
        yield return grade.Penalty == 0
            ? speaker.Say("report.grade.plain", ("grade", speaker.Number(grade.Grade)))
            : speaker.Say("report.grade.penalized", ("grade", speaker.Number(grade.Grade)), ("full", speaker.Number(grade.Full)), ("penalty", speaker.Number(grade.Penalty)));
        if (grade.Late > TimeSpan.Zero)
            yield return Late(speaker, grade);
        if (grade.Weights.Count > 0)
            yield return speaker.Say("report.grade.weights", ("weights", string.Join(", ", grade.Weights.Select(weight => $"{weight.Exercise} ×{weight.Times}"))));
        if (grade.Uncounted.Count > 0)
            yield return speaker.Say("report.grade.uncounted", ("exercises", string.Join(", ", grade.Uncounted)));
    }

    /// <summary>How late it came, and what that costs.</summary>
    public static string Late(Speaker speaker, FinalGrade grade)
    {
        var hours = ("hours", (object)speaker.Count("report.grade.hours", (int)Math.Ceiling(grade.Late.TotalHours)));
        return grade.Penalty > 0
            ? speaker.Say("report.grade.late_penalty", hours, ("penalty", speaker.Number(grade.Penalty)), ("rule", grade.Rule))
            : speaker.Say("report.grade.late", hours);
    }
}
