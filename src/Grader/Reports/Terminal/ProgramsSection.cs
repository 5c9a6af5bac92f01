namespace Grader.Reports.Terminal;

/// <summary>Which programs were found and which were not, and what to correct in the submission's own description.</summary>
internal static class ProgramsSection
{
    public static IEnumerable<Line> Lines(Speaker speaker, SubmissionSummary submission) =>
        [
            .. Section(speaker, "programs", Programs(speaker, submission.Programs)),
            .. Section(speaker, "manifest", submission.Problems.Select(problem => new Line("  · ", SafeText.Of(problem.In(speaker.Phrases, speaker.Code))))),
        ];

    private static IEnumerable<Line> Section(Speaker speaker, string key, IEnumerable<Line> lines)
    {
        var all = lines.ToList();
        return all.Count == 0 ? [] : [Line.Blank, Line.Heading(speaker.Say($"report.{key}")), .. all];
    }

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
