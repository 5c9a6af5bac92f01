using Grader.Judging;
using Grader.Reports;

namespace Grader.Batches.Units;

/// <summary>What became of a unit.</summary>
internal abstract record UnitOutcome
{
    private UnitOutcome() { }

    /// <summary>Every check has its verdict.</summary>
    public sealed record Graded(GradeReport Report) : UnitOutcome;

    /// <summary>What was handed in cannot be read: a damaged archive, say. A person looks at it; it gets no grade by itself.</summary>
    public sealed record Unusable(Finding Why) : UnitOutcome;

    /// <summary>Not done, through no fault of the submission; the next run takes it up again.</summary>
    public sealed record Undone(Finding Why) : UnitOutcome;
}
