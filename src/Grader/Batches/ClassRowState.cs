namespace Grader.Batches;

/// <summary>How far a student's grade has come.</summary>
internal enum ClassRowState
{
    Graded,

    /// <summary>Graded, but for checks that the grader's own trouble kept from a verdict.</summary>
    Faulted,

    /// <summary>What was handed in cannot be read.</summary>
    Unusable,

    /// <summary>Not graded yet.</summary>
    Pending,

    /// <summary>Nothing was handed in.</summary>
    Missing,
}
