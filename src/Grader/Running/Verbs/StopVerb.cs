using Grader.Judging;
using Grader.Os;
using Grader.Running.Actors;
using Grader.Running.Waiting;
using Grader.Specs.Steps;

namespace Grader.Running.Verbs;

/// <summary><c>stop</c>: Ctrl+C, then SIGTERM, then the end of the whole tree.</summary>
internal static class StopVerb
{
    public static Finding? Run(Scene scene, StopStep step)
    {
        var program = scene.Actor<ProgramActor>(step.Actor);
        program.Stopped = true;
        foreach (var signal in (int[])[Libc.SigInt, Libc.SigTerm])
        {
            if (program.ExitCode is not null)
                return null;
            program.Process.Signal(signal);
            if (Waiter.Until(scene, Patience.Stop, () => program.ExitCode is not null))
                return null;
        }

        program.Process.Kill();
        program.Pump();
        return null;
    }
}
