using Grader.Yaml;

namespace Grader.Reports.Terminal;

/// <summary>Which programs were found and which were not, and what to correct in the submission's own description.</summary>
internal static class ProgramsSection
{
    private const int MostProblems = 20;

    public static IEnumerable<Line> Lines(Speaker speaker, SubmissionSummary submission) =>
        [
            .. Section(speaker, "programs", Programs(speaker, submission.Programs)),
            .. Section(speaker, "manifest", Problems(speaker, submission.Problems)),
            .. Section(speaker, "left_out", Problems(speaker, submission.LeftOut)),
        ];

    private static IEnumerable<Line> Section(Speaker speaker, string key, IEnumerable<Line> lines)
    {
        var all = lines.ToList();
        return all.Count == 0 ? [] : [Line.Blank, Line.Heading(speaker.Say($"report.{key}")), .. all];
    }

    private static IEnumerable<Line> Problems(Speaker speaker, IReadOnlyList<Problem> problems) =>
        [
            .. problems.Take(MostProblems).Select(problem => new Line("  · ", SafeText.Of(problem.In(speaker.Phrases, speaker.Code)))),
            .. problems.Count <= MostProblems ? Enumerable.Empty<Line>() : [new Line("  · ", speaker.Count("report.more", problems.Count - MostProblems))],
        ];

    private static IEnumerable<Line> Programs(Speaker speaker, IReadOnlyList<FoundProgram> programs)
    {
        var exercise = programs.Select(program => program.Exercise.Length).DefaultIfEmpty().Max();
        var role = programs.Select(program => program.Role.Length).DefaultIfEmpty().Max();
        return programs.Select(program =>
        {
            var found = program.Path.Length > 0;
            return new Line(
                $"  {(found ? '✓' : '✗')} {program.Exercise.PadRight(exercise)}  {program.Role.PadRight(role)}  ",
                found ? $"{SafeText.Of(program.Path)} ({program.Recipe})" : speaker.Say("report.not_found")
            )
            {
                HeadTone = found ? Tone.Good : Tone.Bad,
            };
        });
    }
}
