using Grader.Specs.Data;
using Grader.Specs.Expectations;
using Grader.Specs.Steps;

namespace Grader.Specs.Reading;

/// <summary>Tells steps that some program could fail from those that hold whatever happens.</summary>
internal static class Fallible
{
    public static bool Any(IEnumerable<Step> steps) => StepTree.All(steps).Any(IsFallible);

    private static bool IsFallible(Step step) => step switch
    {
        ExpectStep expect => !expect.Expectations.All(AlwaysHolds),
        RunStep run => run.Until == Readiness.Listening,
        ConnectStep connect => connect.Wait,
        AcceptStep or ConverseStep or InterruptStep => true,
        _ => false,
    };

    private static bool AlwaysHolds(Expectation expectation) => expectation switch
    {
        Expectation.Prints prints => AlwaysMatches(prints.Matcher),
        Expectation.AnyOf any => any.Options.Any(AlwaysHolds)
            || any.Options.Any(one => any.Options.Any(other => AreOpposite(one, other))),
        _ => false,
    };

    // Output may be empty, unlike data received.
    private static bool AlwaysMatches(Matcher matcher) => matcher switch
    {
        Matcher.Anything => true,
        Matcher.StartsWith { Data: DataSpec.Text { Template: "" } } => true,
        Matcher.Contains { Data: DataSpec.Text { Template: "" } } => true,
        Matcher.AnyOf any => any.Options.Any(AlwaysMatches),
        _ => false,
    };

    private static bool AreOpposite(Expectation one, Expectation other) => (one, other) switch
    {
        (Expectation.Silence a, Expectation.Receives { Matcher: Matcher.Anything } b) => a.Peer == b.Peer,
        (Expectation.Running a, Expectation.Exits { Code: null } b) => a.Actor == b.Actor,
        (Expectation.NotListening a, Expectation.Listening { Backlog: null } b) => a.Actor == b.Actor && a.On == b.On,
        _ => false,
    };
}
