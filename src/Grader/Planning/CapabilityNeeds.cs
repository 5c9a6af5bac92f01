using Grader.Sandboxes;
using Grader.Specs;
using Grader.Specs.Expectations;
using Grader.Specs.Steps;

namespace Grader.Planning;

/// <summary>Tells from a check's steps what a sandbox must be able to do for it.</summary>
internal static class CapabilityNeeds
{
    private const string Loopback = "127.0.0.1";

    public static Capability Of(CheckSpec check) =>
        (check.Network == NetworkSpec.Default ? Capability.None : Capability.Buffers)
        | StepWalk.All(check.Steps).Aggregate(Capability.None, (needs, step) => needs | Of(step))
        | StepWalk.Expectations(check.Steps).Aggregate(Capability.None, (needs, e) => needs | Of(e));

    private static Capability Of(Step step) => step switch
    {
        LinkStep { Faults.Any: true } => Capability.TwoStacks,
        InterruptStep => Capability.Interrupt,
        ConverseStep => Capability.Terminal | Capability.Stillness,
        TypeStep => Capability.Terminal,
        SendStep { Ip: { } ip } when ip != Loopback => Capability.SourceAddress,
        ConnectStep { Ip: var ip } when ip != Loopback => Capability.SourceAddress,
        _ => Capability.None,
    };

    private static Capability Of(Expectation expectation) => expectation switch
    {
        Expectation.Segments => Capability.Segments,
        Expectation.Listening { Backlog: not null } => Capability.Backlog,
        // Where programs share a network, nothing stands between them from which the client's address could be known.
        Expectation.PrintsAddressOf or Expectation.Connections => Capability.TwoStacks,
        _ => Capability.None,
    };
}
