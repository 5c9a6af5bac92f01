using System.Runtime.ExceptionServices;
using Grader.Batches.Units;

namespace Grader.Batches.Scheduling;

/// <summary>Hands units to a worker, a window of them at a time. It knows nothing of what a unit holds or where it is graded.</summary>
/// <param name="window">How many units are open at a time, from 1.</param>
internal sealed class UnitScheduler(IUnitWorker worker, int window)
{
    /// <summary>
    /// Grades all, in order of their start, and hands each outcome to <paramref name="finished"/> as soon as it is there, one at a time. Ends
    /// early when the run is interrupted: outcomes that are missing were not found out. Ends early as well, with what was thrown, when anything
    /// called throws; units that are open by then are graded to their end.
    /// </summary>
    /// <param name="started">Told before a unit is graded; one at a time, too.</param>
    public void Run(IEnumerable<GradingUnit> units, Action<GradingUnit> started, Action<GradingUnit, UnitOutcome> finished, CancellationToken cancellationToken)
    {
        var turn = new Lock();
        ExceptionDispatchInfo? failure = null;
        using var next = units.GetEnumerator();
        // Threads of their own: each mostly waits, which the thread pool would answer with ever more of them.
        var lanes = Enumerable.Range(0, window).Select(_ => Task.Factory.StartNew(Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        Task.WaitAll(lanes, CancellationToken.None);
        failure?.Throw();

        void Work()
        {
            try
            {
                while (Take() is { } unit)
                {
                    var outcome = worker.Grade(unit, cancellationToken);
                    lock (turn)
                        finished(unit, outcome);
                }
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                // What is missing was not found out.
            }
            // Thrown again by whoever waits for all lanes, once none of them calls anybody any longer.
            catch (Exception e)
            {
                lock (turn)
                    failure ??= ExceptionDispatchInfo.Capture(e);
            }
        }

        GradingUnit? Take()
        {
            lock (turn)
            {
                if (failure is not null || cancellationToken.IsCancellationRequested || !next.MoveNext())
                    return null;
                started(next.Current);
                return next.Current;
            }
        }
    }
}
