using Grader.Scoring;

namespace Grader.Reports.Stories;

/// <summary>The student's file that a finding is about.</summary>
/// <param name="File">Relative to the submission.</param>
/// <param name="Line">From 1; null when the finding knows none.</param>
internal sealed record StudentPlace(string File, int? Line)
{
    private const string Role = "@role.";

    /// <summary>Null when the finding names no program, or none was found for its role.</summary>
    public static StudentPlace? Of(SubmissionSummary submission, CheckResult result)
    {
        var parameters = result.Finding?.Parameters ?? new Dictionary<string, string>();
        var named = parameters.GetValueOrDefault("program", "");
        var role = named.StartsWith(Role, StringComparison.Ordinal) ? named[Role.Length..] : named;
        var program = submission.Programs.FirstOrDefault(p => p.Exercise == result.Exercise && p.Role == role && p.Path.Length > 0);
        return program is null ? null : new StudentPlace(program.Path, LineOf(program.Path, parameters.GetValueOrDefault("place", "")));
    }

    // The place of an error is a file's name without folders, and its line; another file of the same program may have that name only by chance.
    private static int? LineOf(string path, string place)
    {
        var colon = place.LastIndexOf(':');
        return colon > 0 && place[..colon] == path[(path.LastIndexOf('/') + 1)..] && int.TryParse(place.AsSpan(colon + 1), out var line) && line > 0 ? line : null;
    }
}
