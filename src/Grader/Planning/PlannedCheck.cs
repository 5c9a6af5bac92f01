using Grader.Judging;
using Grader.Specs;

namespace Grader.Planning;

/// <summary>One check of a plan: to be run, or decided already.</summary>
public sealed record PlannedCheck
{
    public required ExerciseSpec Exercise { get; init; }

    public required CheckSpec Check { get; init; }

    /// <summary>The verdict when it needs no run: a program is missing, the sandbox cannot check it, a person grades it; null otherwise.</summary>
    public Verdict? Decided { get; init; }

    /// <summary>Why it is decided; null when it is not.</summary>
    public Finding? Why { get; init; }

    /// <summary>The roles whose programs its steps run.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    public CheckKey Key => new(Exercise.Id, Check.Id);
}
