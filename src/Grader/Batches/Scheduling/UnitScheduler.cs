using Grader.Batches.Units;

namespace Grader.Batches.Scheduling;

/// <summary>Hands units to a worker, a window of them at a time. It knows nothing of what a unit holds or where it is graded.</summary>
/// <param name="window">How many units are open at a time, from 1.</param>
internal sealed class UnitScheduler(IUnitWorker worker, int window)
{
    /// <summary>
    /// Grades all, in order of their start, and hands each outcome to <paramref name="finished"/> as soon as it is there, one at a time. Ends
    /// early when the run is interrupted: outcomes that are missing were not found out.
    /// </summary>
    /// <param name="started">Told before a unit is graded; one at a time, too.</param>
    public void Run(IEnumerable<GradingUnit> units, Action<GradingUnit> started, Action<GradingUnit, UnitOutcome> finished, CancellationToken cancellationToken)
    {
        var turn = new Lock();
        using var next = units.GetEnumerator();
        // Threads of their own: each mostly waits, which the thread pool would answer with ever more of them.
        var lanes = Enumerable.Range(0, window).Select(_ => Task.Factory.StartNew(Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        Task.WaitAll(lanes, CancellationToken.None);

        void Work()
        {
            while (Take() is { } unit)
            {
                UnitOutcome outcome;
                try
                {
                    outcome = worker.Grade(unit, cancellationToken);
                }
                catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
                {
                    return;
                }

                lock (turn)
                    finished(unit, outcome);
            }
        }

        GradingUnit? Take()
        {
            lock (turn)
            {
                if (cancellationToken.IsCancellationRequested || !next.MoveNext())
                    return null;
                started(next.Current);
                return next.Current;
            }
        }
    }
}
