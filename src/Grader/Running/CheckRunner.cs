using System.Diagnostics;
using Grader.Judging;
using Grader.Os;
using Grader.Sandboxes;
using Grader.Transcripts;

namespace Grader.Running;

/// <summary>Runs one check from nothing to nothing: fresh sandboxes, the steps, and everything gone again.</summary>
internal static class CheckRunner
{
    /// <summary>Never throws for what a program does; the grader's own trouble becomes <see cref="Verdict.Faulted"/>.</summary>
    /// <exception cref="OperationCanceledException">The run was interrupted.</exception>
    public static CheckOutcome Run(ISandboxKind kind, CheckTask task, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        IReadOnlyList<TranscriptEntry> transcript = [];
        try
        {
            using var scene = new Scene(kind, task, cancellationToken);
            transcript = scene.Transcript.Entries;
            ScopeValues.Begin(scene);
            var broken = StepRunner.Run(scene, task.Check.Steps);
            return broken is { } b
                ? new CheckOutcome(Verdict.Failed, b.Finding, b.Step, scene.Remarks, transcript, watch.Elapsed)
                : new CheckOutcome(Verdict.Passed, null, null, scene.Remarks, transcript, watch.Elapsed);
        }
        catch (PortHeldException e)
        {
            var held = new Finding("machine.port-held").With("endpoint", e.Endpoint).With("holder", e.Holder);
            return new CheckOutcome(Verdict.Faulted, held, null, [], transcript, watch.Elapsed);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Whatever it is: a check that the grader cannot carry out is its own fault, and the others go on.
            var fault = new Finding("grader.fault").With("detail", e is GraderFaultException or SystemCallException ? e.Message : e.ToString());
            return new CheckOutcome(Verdict.Faulted, fault, null, [], transcript, watch.Elapsed);
        }
    }
}
