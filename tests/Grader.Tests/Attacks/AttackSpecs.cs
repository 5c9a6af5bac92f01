using Grader.Judging;
using Grader.Os;
using Grader.Os.Proc;
using Grader.Running;
using Grader.Sandboxes;
using Grader.Sandboxes.Containers;
using Grader.Specs;
using Grader.Tests.Running;
using Grader.Tests.Sandboxes;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Attacks;

/// <summary>Every hostile program in every kind of sandbox where it is tried: what is told of it, and that nothing and nobody else is touched.</summary>
[Platform("Linux")]
[CancelAfter(900_000)]
[Parallelizable(ParallelScope.All)]
internal sealed class AttackSpecs
{
    private const string Neighbour = """
        - run: server
        - send: { from: client, data: vecino }
        - expect: { at: client, data: vecino }
        """;

    private static IEnumerable<TestCaseData> Plays =>
        from kind in AttackList.AllKinds
        from attack in AttackList.All
        from play in attack.Plays
        where play.Kinds.Contains(kind)
        select new TestCaseData(kind, play).SetArgDisplayNames(kind, $"{attack.Number} {attack.What}: {play}");

    [TestCaseSource(nameof(Plays))]
    public async Task It_is_survived(string kind, object play)
    {
        var hostile = (HostilePlay)play;
        var sandbox = TestSandboxes.Named(kind);
        var source = Source();
        using var port = sandbox.SharesPorts ? Ports.Reserve() : null;
        var recording = new RecordingKind(sandbox);
        var stage = new Play { Kind = recording, Port = port?.Number ?? 3500 };
        var mark = Guid.NewGuid().ToString();
        var context = TestContext.CurrentContext;

        var (neighbour, outcome) = sandbox.SharesPorts
            ? (null, stage.Run(hostile.Check, $"{hostile.Cast} mark={mark}"))
            : await BothAsync(stage, hostile.Check, $"{hostile.Cast} mark={mark}");

        Told(outcome, hostile.Codes);
        (neighbour ?? stage.Run(Neighbour, "server udp_echo.py")).ShouldPass();
        Marked(mark).ShouldBeEmpty();
        recording.Folders.Where(Directory.Exists).ShouldBeEmpty();
        Source().ShouldBe(source);
        if (port is not null)
            new HostNetwork().Sockets(Transport.Udp).ShouldNotContain(row => row.Local.Port == port.Number);
        if (kind == "container")
            AwaitNoContainer(recording, context.CancellationToken);
    }

    // A neighbour that is graded meanwhile, and gets its answer.
    private static async Task<(CheckOutcome Neighbour, CheckOutcome Hostile)> BothAsync(Play stage, string check, string cast)
    {
        var neighbour = Task.Run(() => stage.Run(Neighbour, "server udp_echo.py"));
        var hostile = Task.Run(() => stage.Run(check, cast));
        return (await neighbour, await hostile);
    }

    private static void Told(CheckOutcome outcome, string[] codes)
    {
        if (codes.Length == 0)
            outcome.ShouldPass();
        else
            outcome.ShouldFail(codes.Contains(outcome.Finding?.Code) ? outcome.Finding!.Code : codes[0]);
        outcome.Verdict.ShouldNotBe(Verdict.Faulted);
    }

    private static List<int> Marked(string mark) =>
        [.. ProcFile.Numbers("/proc").Where(p => ProcFile.TryRead($"/proc/{p}/cmdline")?.Contains(mark, StringComparison.Ordinal) == true)];

    private static string Source() => File.ReadAllText(Path.Combine(Play.Dummies, "hostile.py"));

    // The engine removes an ended container a moment later.
    private static void AwaitNoContainer(RecordingKind recording, CancellationToken cancellationToken)
    {
        var engine = ContainerEngine.Connect();
        for (var poller = new Poller(); engine.Labelled(ContainerLabels.Run, TestSandboxes.Run.Path).Any(c => c.Mounts.Any(m => recording.Folders.Contains(m.Source)));)
            poller.Wait(50, cancellationToken);
    }
}
