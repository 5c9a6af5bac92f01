using Grader.Batches.Rosters;
using Grader.Batches.Storage;

namespace Grader.Batches;

/// <summary>A student with the result that counts.</summary>
/// <param name="Result">Null while there is none.</param>
/// <param name="Penalty">What coming late costs, in percent of the points won.</param>
/// <param name="Feedback">Path of the student's page from the output folder, with forward slashes; empty when there is none.</param>
internal sealed record ClassRow(ClassEntry Entry, StoredResult? Result, decimal Penalty, string Feedback)
{
    public Student Student => Entry.Student;

    /// <summary>
    /// From 0 to 100 with two decimals, late penalty included: points won of those that could be won, so that the grader's own trouble costs
    /// nothing. Null without a report, or with nothing judged.
    /// </summary>
    public decimal? Grade =>
        Result is { Score: { } score, MaxScore: > 0 and var most } ? Math.Round(100m * score / most * (100 - Penalty) / 100, 2, MidpointRounding.AwayFromZero) : null;

    public ClassRowState State =>
        Entry.Graded is null ? ClassRowState.Missing
        : Result is null ? ClassRowState.Pending
        : Result.Why.Length > 0 ? ClassRowState.Unusable
        : Result.Faulted > 0 ? ClassRowState.Faulted
        : ClassRowState.Graded;
}
