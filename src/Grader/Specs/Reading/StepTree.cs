using Grader.Specs.Steps;

namespace Grader.Specs.Reading;

internal static class StepTree
{
    /// <summary>The steps and those inside them.</summary>
    public static IEnumerable<Step> All(IEnumerable<Step> steps) => steps.SelectMany(step => All(Inside(step)).Prepend(step));

    private static IReadOnlyList<Step> Inside(Step step) => step switch
    {
        RepeatStep repeat => repeat.Steps,
        EachStep each => each.Steps,
        _ => [],
    };
}
