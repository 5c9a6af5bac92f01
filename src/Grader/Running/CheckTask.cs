using Grader.Specs;
using Grader.Submissions;

namespace Grader.Running;

/// <summary>Everything that running one check needs, and nothing else.</summary>
internal sealed record CheckTask
{
    public required ExerciseSpec Exercise { get; init; }

    public required CheckSpec Check { get; init; }

    /// <summary>Absolute path of the submission.</summary>
    public required string SubmissionRoot { get; init; }

    /// <summary>The exercise's programs by role, built.</summary>
    public required IReadOnlyDictionary<string, PreparedProgram> Programs { get; init; }

    /// <summary>All settings of the exercise that have a value, by name.</summary>
    public required IReadOnlyDictionary<string, string> Settings { get; init; }

    public required int Seed { get; init; }
}

/// <summary>A program ready to run.</summary>
/// <param name="Source">How to run it.</param>
/// <param name="Folder">Absolute path of the folder to copy into each sandbox, with what the build made.</param>
/// <param name="ToolFolders">Folders outside the system's own that its tools need.</param>
internal sealed record PreparedProgram(ProgramSource Source, string Folder, IReadOnlyList<string> ToolFolders);
