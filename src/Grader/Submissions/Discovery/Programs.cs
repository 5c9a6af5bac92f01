using Grader.Specs;
using Grader.Submissions.Recipes;

namespace Grader.Submissions.Discovery;

/// <summary>Makes the programs of a submission.</summary>
internal static class Programs
{
    /// <summary>A program found, with the arguments with which the exercise tries it.</summary>
    public static ProgramSource From(Candidate candidate, ProgramKey key, ProgramSpec program) => new()
    {
        Key = key,
        Recipe = candidate.Recipe,
        Path = candidate.Path,
        Folder = candidate.Folder,
        Build = candidate.Build,
        Command = [.. candidate.Command, .. program.Arguments],
        Tools = candidate.Tools,
    };

    /// <summary>A program of another exercise that serves for this one as well.</summary>
    public static ProgramSource Reuse(ProgramSource source, ProgramKey key) =>
        source with { Key = key, ReusedFrom = source.ReusedFrom ?? source.Key.Exercise };
}
