using Grader.Scoring;
using Grader.Transcripts;

namespace Grader.Reports;

/// <summary>What one program said last, and how it ended.</summary>
/// <param name="LastLines">Safe to print.</param>
/// <param name="HiddenLines">How many came before those.</param>
/// <param name="Kept">How many bytes were kept, where it printed more; the lines are the last of those.</param>
/// <param name="Exit">Null while it ran, or when the grader stopped it.</param>
internal sealed record ProgramOutput(string Actor, IReadOnlyList<string> LastLines, int HiddenLines, int? Exit, int? Kept = null)
{
    private const int FewLines = 6;
    private const int LongestLine = 200;
    private const string Role = "@role.";

    /// <summary>Of the program that the finding is about, or of every program of the check when it names none of them.</summary>
    /// <param name="lines">How many of the last lines to keep.</param>
    public static IEnumerable<ProgramOutput> Of(CheckResult result, int lines = FewLines)
    {
        var programs = result.Transcript.OfType<TranscriptEntry.Started>().Select(started => started.Actor).Distinct().ToList();
        var named = result.Finding?.Parameters.GetValueOrDefault("program", "") ?? "";
        var role = named.StartsWith(Role, StringComparison.Ordinal) ? named[Role.Length..] : named;
        var names = new ActorNames(result.Check);
        var blamed = programs.Where(actor => names.RoleOf(actor) == role).ToList();
        return (blamed.Count > 0 ? blamed : programs).Select(program => Of(program, result.Transcript, lines));
    }

    private static ProgramOutput Of(string actor, IReadOnlyList<TranscriptEntry> transcript, int mostLines)
    {
        var own = transcript.Where(entry => entry.Actor == actor).ToList();
        var output = own.OfType<TranscriptEntry.Printed>().SelectMany(printed => printed.Data).ToArray();
        var lines = SafeText.LastLines(output, mostLines, LongestLine);
        var exit = own.OfType<TranscriptEntry.Exited>().LastOrDefault();
        return new ProgramOutput(
            actor,
            lines,
            SafeText.CountLines(output) - lines.Count,
            exit is null or { StoppedByGrader: true } ? null : exit.Code,
            own.OfType<TranscriptEntry.OutputCut>().FirstOrDefault()?.Kept
        );
    }
}
