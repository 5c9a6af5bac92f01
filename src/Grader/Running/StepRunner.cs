using Grader.Judging;
using Grader.Running.Expecting;
using Grader.Running.Verbs;
using Grader.Specs;
using Grader.Specs.Steps;

namespace Grader.Running;

/// <summary>Runs steps in order until one does not hold. A new verb is a record in <c>Specs/Steps</c>, a file in <c>Verbs</c>, and a line here.</summary>
internal static class StepRunner
{
    /// <summary>The first finding with the step that made it; null when all steps held.</summary>
    public static (Finding Finding, SourcePosition Step)? Run(Scene scene, IEnumerable<Step> steps)
    {
        foreach (var step in steps)
        {
            if (step is RepeatStep or EachStep)
            {
                if (RunGroup(scene, step) is { } inner)
                    return inner;
            }
            else if (RunOne(scene, step) is { } finding)
            {
                return (finding, step.Position);
            }
        }

        return null;
    }

    private static Finding? RunOne(Scene scene, Step step) => step switch
    {
        RunStep run => RunVerb.Run(scene, run),
        StopStep stop => StopVerb.Run(scene, stop),
        TypeStep type => TypeVerb.Run(scene, type),
        InterruptStep interrupt => InterruptVerb.Run(scene, interrupt),
        ConverseStep converse => ConverseVerb.Run(scene, converse),
        ListenStep listen => ListenVerb.Run(scene, listen),
        ConnectStep connect => ConnectVerb.Run(scene, connect),
        AcceptStep accept => AcceptVerb.Run(scene, accept),
        SendStep send => SendVerb.Run(scene, send),
        ReadStep read => ReadVerb.Run(scene, read),
        EndStep end => EndVerb.Run(scene, end),
        LinkStep link => LinkVerb.Run(scene, link),
        ExpectStep expect => ExpectVerb.Run(scene, expect),
        _ => throw new InvalidOperationException($"unknown step {step.GetType().Name}"),
    };

    private static (Finding Finding, SourcePosition Step)? RunGroup(Scene scene, Step step)
    {
        var (rounds, prepare, steps) = step switch
        {
            RepeatStep repeat => (repeat.Times, (Action<int>)(round => ScopeValues.Repeat(scene, repeat, round)), repeat.Steps),
            EachStep each => (each.Of.Count, round => scene.Scope.Set(each.As, scene.Scope.Text(each.Of[round])), each.Steps),
            _ => throw new InvalidOperationException($"unknown group {step.GetType().Name}"),
        };
        for (var round = 0; round < rounds; round++)
        {
            prepare(round);
            if (Run(scene, steps) is { } finding)
                return finding;
        }

        return null;
    }
}
