namespace Grader.Batches.Units;

/// <summary>Grades a unit, here or elsewhere. Called by several threads at once.</summary>
internal interface IUnitWorker
{
    /// <exception cref="OperationCanceledException">The run was interrupted.</exception>
    UnitOutcome Grade(GradingUnit unit, CancellationToken cancellationToken);
}
