using Grader.Judging;
using Grader.Sandboxes;
using Grader.Texts;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Running;

/// <summary>What the machine refuses for a moment is neither the student's failure nor the end of the check.</summary>
[Platform("Linux")]
[CancelAfter(60_000)]
internal sealed class MomentaryTroubleSpecs
{
    private const string Check = "- run: client\n- expect: { of: client, exits: 0 }";

    [TestCase(0, Verdict.Passed, 1)]
    [TestCase(1, Verdict.Passed, 2)]
    [TestCase(2, Verdict.Faulted, 2)]
    public void A_check_that_could_not_be_carried_out_is_tried_once_more(int refusals, Verdict verdict, int attempts)
    {
        var kind = new RefusingKind(TestSandboxes.Default.Kind, refusals);

        (TestSandboxes.Default with { Kind = kind }).Run(Check, "client prints.py").Verdict.ShouldBe(verdict);

        kind.Asked.ShouldBe(attempts);
    }

    private sealed class RefusingKind(ISandboxKind kind, int refusals) : ISandboxKind
    {
        public int Asked { get; private set; }

        public string Name => kind.Name;

        public Grader.Texts.Phrase Detail => kind.Detail;

        public Capability Capabilities => kind.Capabilities;

        public bool SharesPorts => kind.SharesPorts;

        public ISandbox Open(SandboxRequest request) =>
            ++Asked <= refusals ? throw new GraderFaultException(Phrase.Words("no process more")) : kind.Open(request);
    }
}
