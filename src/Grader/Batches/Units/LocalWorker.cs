using Grader.Batches.Scheduling;
using Grader.Driving;
using Grader.Judging;
using Grader.Sandboxes;
using Grader.Sandboxes.Choosing;
using Grader.Specs;
using Grader.Submissions;
using Grader.Submissions.Intake;
using Grader.Texts;

namespace Grader.Batches.Units;

/// <summary>Grades units on this machine, their checks in places of one pool.</summary>
/// <param name="budget">How long one submission's checks may run, added up.</param>
internal sealed class LocalWorker(Phrases phrases, SandboxChoice sandbox, RunFolder run, IReadOnlyList<ExerciseSpec> exercises, JobPool pool, int jobs, TimeSpan budget) : IUnitWorker
{
    public UnitOutcome Grade(GradingUnit unit, CancellationToken cancellationToken)
    {
        var work = run.NewFolder("delivery");
        using var account = pool.Open(budget);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, account.Exhausted);
        try
        {
            var submission = SubmissionReader.Read(Delivery.Open(unit.Path, work), exercises);
            var grader = new SubmissionGrader(phrases, sandbox, run, account);
            var options = new GradingOptions { Exercises = unit.Exercises, Seed = unit.Seed, Jobs = jobs };
            var report = grader.Grade(submission, unit.Name, exercises, options, SilentListener.Instance, stop.Token).Report;
            cancellationToken.ThrowIfCancellationRequested();
            return report.Interrupted
                ? new UnitOutcome.Undone(new Finding("batch.over-budget").With("minutes", (int)budget.TotalMinutes))
                : new UnitOutcome.Graded(report);
        }
        catch (UnusableSubmissionException e)
        {
            return new UnitOutcome.Unusable(e.Why.With("path", unit.Name));
        }
        // One that the grader or the machine trips over is no reason to leave the others ungraded.
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new UnitOutcome.Undone((e as GraderFaultException)?.Why ?? new Finding("grader.fault").With("detail", e.Message));
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }
}
