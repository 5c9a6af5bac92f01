using Grader.Judging;
using Grader.Specs;

namespace Grader.Submissions.Recipes;

/// <summary>A program that the submission holds, and how to build and run it, before it is known what it serves for.</summary>
internal sealed record Candidate
{
    /// <summary>The recipe's name.</summary>
    public required string Recipe { get; init; }

    public required CandidateKind Kind { get; init; }

    /// <summary>
    /// A path without extension whose words tell the exercise, the role and the transport: the main file's, or for a program that
    /// is yet to be built the path it will have.
    /// </summary>
    public required string Place { get; init; }

    /// <summary>Its main file, relative to the submission's root.</summary>
    public required string Path { get; init; }

    /// <summary>The folder that is copied, and where the commands run; holds <see cref="Path"/>.</summary>
    public required string Folder { get; init; }

    public IReadOnlyList<IReadOnlyList<string>> Build { get; init; } = [];

    public required IReadOnlyList<string> Command { get; init; }

    public IReadOnlyList<string> Tools { get; init; } = [];

    /// <summary>Why it cannot be run after all, told when nothing better serves; null for a program that can.</summary>
    public Func<ProgramKey, Finding>? Trouble { get; init; }
}
