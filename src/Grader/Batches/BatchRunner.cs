using Grader.Batches.Progress;
using Grader.Batches.Scheduling;
using Grader.Batches.Storage;
using Grader.Batches.Units;

namespace Grader.Batches;

/// <summary>Has units graded and keeps what becomes of each before it is shown.</summary>
internal sealed class BatchRunner(GradeStore store, IUnitWorker worker, int window)
{
    /// <summary>What is left when a run is over.</summary>
    /// <param name="Undone">What became of no grade through no fault of the submission, with the reason.</param>
    internal sealed record Ended(IReadOnlyList<(GradingUnit Unit, UnitOutcome.Undone Why)> Undone);

    /// <summary>Grades the units of a plan that have no result yet, each kind of content once.</summary>
    /// <param name="kept">Called when a unit's result is in the store, before it is shown.</param>
    public Ended Run(IReadOnlyCollection<GradingUnit> units, IBatchListener listener, Action<string> kept, CancellationToken cancellationToken)
    {
        var distinct = units.DistinctBy(unit => unit.Key()).ToList();
        var open = distinct.Where(unit => !store.Has(unit.Key())).ToList();
        var undone = new List<(GradingUnit, UnitOutcome.Undone)>();
        listener.Planned(distinct.Count, distinct.Count - open.Count);
        new UnitScheduler(worker, window).Run(
            open,
            listener.Started,
            (unit, outcome) =>
            {
                if (outcome is UnitOutcome.Undone why)
                    undone.Add((unit, why));
                else
                {
                    store.Add(unit, outcome);
                    kept(unit.Key());
                }

                listener.Finished(unit, outcome);
            },
            cancellationToken);
        return new Ended(undone);
    }
}
