using Grader.Specs;

namespace Grader.Submissions;

/// <summary>How to build and run a program of the submission. Paths are relative to <see cref="Folder"/>, where commands run.</summary>
public sealed record ProgramSource
{
    /// <summary>The <see cref="Recipe"/> of a program whose command the manifest declares.</summary>
    public const string ManifestRecipe = "manifest";

    public required ProgramKey Key { get; init; }

    /// <summary>The recipe's name (<c>python</c>, <c>c</c>, <c>java</c> …), or <see cref="ManifestRecipe"/>.</summary>
    public required string Recipe { get; init; }

    /// <summary>Its main file, relative to the submission's root, with forward slashes; what a report calls the program.</summary>
    public required string Path { get; init; }

    /// <summary>
    /// The folder, relative to the submission's root (<c>.</c> for the root itself), that its sandbox gets a copy of, and in which
    /// build and program run; absolute for a program that meets those of another submission.
    /// </summary>
    public required string Folder { get; init; }

    /// <summary>Build commands in order, each an argument vector; empty when there is nothing to build.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Build { get; init; } = [];

    /// <summary>The program's argument vector; <c>{text}</c>, <c>{image}</c>, <c>{message}</c>, <c>{host}</c>, <c>{port}</c> are replaced.</summary>
    public required IReadOnlyList<string> Command { get; init; }

    /// <summary>Tools that must be on the machine (<c>python3</c>, <c>gcc</c>); a missing one is the machine's trouble.</summary>
    public IReadOnlyList<string> Tools { get; init; } = [];

    /// <summary>The exercise whose folder it was found in, when it serves for another one (1.3 reuses 1.1 and 1.2); null otherwise.</summary>
    public string? ReusedFrom { get; init; }
}
