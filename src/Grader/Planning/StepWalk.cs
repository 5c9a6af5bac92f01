using Grader.Specs.Expectations;
using Grader.Specs.Steps;

namespace Grader.Planning;

/// <summary>Visits the steps of a check, also those inside groups.</summary>
internal static class StepWalk
{
    public static IEnumerable<Step> All(IEnumerable<Step> steps) =>
        steps.SelectMany(step => step switch
        {
            RepeatStep repeat => All(repeat.Steps).Prepend(step),
            EachStep each => All(each.Steps).Prepend(step),
            _ => [step],
        });

    /// <summary>The expectations of all <c>expect</c> steps, also those inside <c>any-of</c>.</summary>
    public static IEnumerable<Expectation> Expectations(IEnumerable<Step> steps) =>
        All(steps).OfType<ExpectStep>().SelectMany(e => e.Expectations).SelectMany(Flatten);

    private static IEnumerable<Expectation> Flatten(Expectation expectation) =>
        expectation is Expectation.AnyOf any ? any.Options.SelectMany(Flatten) : [expectation];
}
