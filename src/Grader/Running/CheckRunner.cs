using System.Diagnostics;
using Grader.Judging;
using Grader.Running.Actors;
using Grader.Sandboxes;
using Grader.Transcripts;

namespace Grader.Running;

/// <summary>Runs one check from nothing to nothing: fresh sandboxes, the steps, and everything gone again.</summary>
internal static class CheckRunner
{
    // A machine that disturbs this often is not one on which a time limit of a program's own can be judged.
    private const int MostAttempts = 4;

    /// <summary>
    /// Never throws for what a program does; the grader's own trouble becomes <see cref="Verdict.Faulted"/>. A check that failed while the
    /// grader itself was kept from running, or that it could not carry out, says nothing of the program, and is run again.
    /// </summary>
    /// <exception cref="OperationCanceledException">The run was interrupted.</exception>
    public static CheckOutcome Run(ISandboxKind kind, CheckTask task, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var outcome = RunOnce(kind, task, cancellationToken, out var disturbed);
            var attempts = outcome.Verdict switch
            {
                Verdict.Failed when disturbed => MostAttempts,
                Verdict.Faulted when disturbed => GraderTrouble.MostAttempts,
                _ => 1,
            };
            if (attempt >= attempts)
                return outcome;
        }
    }

    private static CheckOutcome RunOnce(ISandboxKind kind, CheckTask task, CancellationToken cancellationToken, out bool disturbed)
    {
        disturbed = false;
        var watch = Stopwatch.StartNew();
        IReadOnlyList<TranscriptEntry> transcript = [];
        try
        {
            using var scene = new Scene(kind, task, cancellationToken);
            transcript = scene.Transcript.Entries;
            ScopeValues.Begin(scene);
            scene.OpenSandboxes(task.Check.Steps);
            var broken = StepRunner.Run(scene, task.Check.Steps);
            disturbed = scene.WasDisturbed;
            foreach (var flood in scene.Programs.Where(p => p.OutputWasCut))
                scene.Remark(new Finding("out.flood").With("program", flood.RoleKey).With("megabytes", ProgramActor.OutputCap >> 20));
            foreach (var limit in scene.Programs.Select(Ends.Limit).OfType<Finding>().Where(l => l.Code != broken?.Finding.Code))
                scene.Remark(limit);
            var outcome = broken is { } b
                ? new CheckOutcome(Verdict.Failed, b.Finding, b.Step, scene.Remarks, transcript, watch.Elapsed)
                : new CheckOutcome(Verdict.Passed, null, null, scene.Remarks, transcript, watch.Elapsed);
            return outcome with { Captures = scene.Captures() };
        }
        catch (PortHeldException e)
        {
            return new CheckOutcome(Verdict.Faulted, e.Why, null, [], transcript, watch.Elapsed);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Whatever it is: a check that the grader cannot carry out is its own fault, and the others go on.
            disturbed = true;
            return new CheckOutcome(Verdict.Faulted, GraderTrouble.Tell(e), null, [], transcript, watch.Elapsed);
        }
    }
}
