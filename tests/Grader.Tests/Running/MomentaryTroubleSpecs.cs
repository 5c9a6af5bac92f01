using System.Diagnostics;
using Grader.Judging;
using Grader.Os.Proc;
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

    [TestCase(false)]
    [TestCase(true)]
    public void A_failure_while_the_grader_was_kept_from_running_is_judged_again(bool starved)
    {
        var kind = new KeptKind(TestSandboxes.Default.Kind, starved ? WaitForCpu : StandStill, ["false"]);

        (TestSandboxes.Default with { Kind = kind }).Run($"- listen: {{ as: peer, on: udp/3500, near: client }}\n{Check}", "client prints.py").Verdict.ShouldBe(Verdict.Passed);
    }

    [TestCase("once", Verdict.Passed, TestName = "A_program_that_may_have_given_up_on_a_starved_grader_is_judged_again")]
    [TestCase("never", Verdict.Failed, TestName = "A_program_that_gives_nothing_up_shows_what_it_does_to_a_starved_grader_too")]
    [TestCase("always", Verdict.Failed, TestName = "A_program_that_had_all_the_time_there_is_does_not_fail_for_a_starved_grader")]
    public void Who_waits_with_a_limit_may_have_given_up(string limit, Verdict verdict)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Dummies", "gives_up.py");
        var kind = new KeptKind(TestSandboxes.Default.Kind, WaitForCpu, ["python3", "-c", File.ReadAllText(program), $"limit={limit}"]);

        (TestSandboxes.Default with { Kind = kind }).Run($"- listen: {{ as: peer, on: udp/3500, near: client }}\n- run: client\n- expect: {{ of: client, prints: hola }}", "client prints.py").Verdict.ShouldBe(verdict);
    }

    // As a grader that was stopped: longer than it ever goes without a look.
    private static void StandStill()
    {
        var watch = Stopwatch.StartNew();
        SpinWait.SpinUntil(() => watch.ElapsedMilliseconds > 500);
    }

    // As a grader that others take the CPUs from.
    private static void WaitForCpu()
    {
        using var done = new CancellationTokenSource();
        var others = Enumerable.Range(0, 4 * Environment.ProcessorCount).Select(_ => new Thread(() => { while (!done.IsCancellationRequested) Thread.SpinWait(1000); })).ToList();
        others.ForEach(other => other.Start());
        var before = ThreadReader.OwnCpuWait();
        while (ThreadReader.OwnCpuWait() - before < 60_000_000)
            Thread.SpinWait(1000);
        done.Cancel();
        others.ForEach(other => other.Join());
    }

    /// <summary>The first program that is started fails, after what kept the grader; later ones are what they are.</summary>
    private sealed class KeptKind(ISandboxKind kind, Action keep, string[] command) : ISandboxKind
    {
        private bool _kept;

        public string Name => kind.Name;

        public Phrase Detail => kind.Detail;

        public Capability Capabilities => kind.Capabilities;

        public bool SharesPorts => kind.SharesPorts;

        public ISandbox Open(SandboxRequest request) => new KeptSandbox(kind.Open(request), Kept);

        private ProgramStart Kept(ProgramStart start)
        {
            if (_kept)
                return start;
            _kept = true;
            keep();
            return start with { Command = command };
        }
    }

    private sealed class KeptSandbox(ISandbox sandbox, Func<ProgramStart, ProgramStart> kept) : ISandbox
    {
        public string Folder => sandbox.Folder;

        public INetwork Network => sandbox.Network;

        public IWireTap? Tap => sandbox.Tap;

        public IProgramProcess Start(ProgramStart start) => sandbox.Start(kept(start));

        public void Dispose() => sandbox.Dispose();
    }
}
