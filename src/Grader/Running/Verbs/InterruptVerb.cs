using Grader.Judging;
using Grader.Os;
using Grader.Os.Proc;
using Grader.Running.Actors;
using Grader.Running.Waiting;
using Grader.Sandboxes;
using Grader.Specs.Steps;

namespace Grader.Running.Verbs;

/// <summary>
/// <c>interrupt</c>: once the program is blocked in <c>send</c>, stops and continues it; the call then returns with what the kernel had
/// taken (signal(7)). A program that never blocks there, because it waits for room by itself, needs no interruption.
/// </summary>
internal static class InterruptVerb
{
    public static Finding? Run(Scene scene, InterruptStep step)
    {
        var program = scene.Actor<ProgramActor>(step.Actor);
        Waiter.Until(scene, Patience.Answer, () => program.ExitCode is null && program.Wait.Sending);
        if (program.ExitCode is not null || !program.Wait.Sending)
            return null;
        program.WasInterrupted = true;
        var members = program.Process.Members();
        foreach (var member in members)
            ProcessHandle.Signal(member, Libc.SigStop);
        Waiter.Until(scene, Patience.Stop, () => members.All(HasStopped));
        foreach (var member in members)
            ProcessHandle.Signal(member, Libc.SigCont);
        return null;
    }

    // The state is the word after the command's name in parentheses (proc(5), /proc/PID/stat).
    private static bool HasStopped(int process) =>
        ProcFile.TryRead($"/proc/{process}/stat") is not { } stat || stat[(stat.LastIndexOf(')') + 2)..].StartsWith('T');
}
