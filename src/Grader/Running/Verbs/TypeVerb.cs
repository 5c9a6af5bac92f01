using Grader.Judging;
using Grader.Running.Actors;
using Grader.Running.Waiting;
using Grader.Specs.Steps;

namespace Grader.Running.Verbs;

/// <summary><c>type</c>: waits until the program asks, then types a line or the end of input.</summary>
internal static class TypeVerb
{
    private const byte EndOfInput = 4; // VEOF, Ctrl+D (termios(3))

    public static Finding? Run(Scene scene, TypeStep step)
    {
        var program = scene.Actor<ProgramActor>(step.To);
        // A program that is not at its keyboard yet finds the line there when it comes to it; one that never will is told as such.
        var judgement = Waiter.Until(scene, Patience.Answer, outlook =>
            program.ExitCode is null && program.Wait.AtKeyboard ? Judgement.Met
            : program.ExitCode is not null ? Judgement.Broken(Ends.Explain(program) ?? NotAsking(program))
            : outlook is Outlook.Still ? Judgement.Broken(NotAsking(program))
            : outlook is Outlook.Late ? Judgement.Met
            : Judgement.Pending);
        if (judgement is Judgement.BrokenJudgement broken)
            return broken.Finding;
        program.Type(step.Line is { } line ? [.. scene.Scope.Bytes(line), (byte)'\n'] : [EndOfInput]);
        return null;
    }

    private static Finding NotAsking(ProgramActor program) =>
        new Finding("proc.not-at-keyboard").With("program", program.RoleKey).With("waiting", program.Wait.Waiting);
}
