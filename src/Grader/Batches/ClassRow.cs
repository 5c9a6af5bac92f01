using Grader.Batches.Rosters;
using Grader.Batches.Storage;
using Grader.Scoring;

namespace Grader.Batches;

/// <summary>A student with the result that counts.</summary>
/// <param name="Result">Null while there is none.</param>
/// <param name="Final">The grade that the course makes of the result, and what coming late took from it; null without a report, or with nothing judged.</param>
/// <param name="Feedback">Path of the student's page from the output folder, with forward slashes; empty when there is none.</param>
internal sealed record ClassRow(ClassEntry Entry, StoredResult? Result, FinalGrade? Final, string Feedback)
{
    public Student Student => Entry.Student;

    /// <summary>From 0 to 100 with two decimals, late penalty included; null where there is none.</summary>
    public decimal? Grade => Final?.Grade;

    /// <summary>What coming late took, in points of the grade.</summary>
    public decimal Penalty => Final?.Penalty ?? 0;

    public ClassRowState State =>
        Entry.Graded is null ? ClassRowState.Missing
        : Result is null ? ClassRowState.Pending
        : Result.Why.Length > 0 ? ClassRowState.Unusable
        : Result.Faulted > 0 ? ClassRowState.Faulted
        : ClassRowState.Graded;
}
