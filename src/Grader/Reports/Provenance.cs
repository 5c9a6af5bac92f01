namespace Grader.Reports;

/// <summary>What a run was made of: where all of it and the seed are the same, so are the verdicts.</summary>
/// <param name="Build">The grader's build: 32 digits that differ for every other program text; the tool and the executables of one release have each their own.</param>
/// <param name="Exercises">The hash of the exercises' files, as <c>sha256:</c> and 64 digits.</param>
/// <param name="Submission">The hash of all that programs could read of the submission, in the same form.</param>
public sealed record Provenance(string Build, string Exercises, string Submission)
{
    /// <summary>Of a run that does not say.</summary>
    public static Provenance Unknown { get; } = new("", "", "");
}
