using Docker.DotNet.Models;
using Grader.Judging;
using Grader.Os;
using Grader.Reports;
using Grader.Sandboxes;
using Grader.Sandboxes.Containers;
using Grader.Tests.Corpus;
using Grader.Tests.Running;
using Grader.Texts;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Sandboxes;

/// <summary>What only containers do, and that they do the rest as namespaces do.</summary>
[Platform("Linux")]
[CancelAfter(300_000)]
[Parallelizable(ParallelScope.All)]
internal sealed class ContainerSpecs
{
    private const int Seed = 2026;

    private const string Connect = """
        - run: server
        - connect: { as: client, to: server }
        - expect: { at: client, data: hola }
        """;

    private static ISandboxKind Kind => TestSandboxes.Container;

    [Test]
    public void The_sample_gets_the_verdicts_that_it_gets_in_namespaces(CancellationToken cancellationToken)
    {
        Needs("container", "bubblewrap");
        var sample = Repository.Path("tests", "submissions", "guide-python");

        var report = Grading.Grade(sample, "container", Seed, cancellationToken);

        report.Sandbox.Kind.ShouldBe("container");
        (report.Score, report.MaxScore).ShouldBe((100, 100), string.Join('\n', Verdicts(report)));
        Verdicts(report).ShouldBe(Verdicts(Grading.Grade(sample, "namespace", Seed, cancellationToken)));
    }

    [TestCase("1.1-prints-what-it-sent")]
    [TestCase("1.2-answers-to-port-3500")]
    [TestCase("1.5.6-blocks-for-ever")]
    [TestCase("2.2-serves-one-client")]
    [TestCase("2.5.1-must-be-restarted")]
    [TestCase("2.5.2-one-send")]
    public void Mistakes_are_told_as_in_namespaces(string name, CancellationToken cancellationToken)
    {
        Needs("container", "bubblewrap");
        var mistake = Mistake.All.Single(m => m.ToString() == name);

        var report = Grading.Grade(mistake.Folder, "container", Seed, cancellationToken, mistake.Exercise);

        report.Score.ShouldBeLessThan(report.MaxScore);
        Verdicts(report).ShouldBe(Verdicts(Grading.Grade(mistake.Folder, "namespace", Seed, cancellationToken, mistake.Exercise)));
    }

    [Test]
    public void A_program_that_takes_all_memory_is_told_so() =>
        new Play { Kind = Kind }.Run(Connect, "server tcp_hoards.py").ShouldFail("proc.out-of-memory").Having("megabytes", "512");

    [Test]
    public void A_program_that_forks_without_end_is_told_so() =>
        new Play { Kind = Kind }.Run(Connect, "server tcp_hoards.py how=leaks").ShouldFail("proc.too-many-processes").Having("limit", "128");

    [Test]
    public void A_program_has_no_right_and_no_way_to_get_one()
    {
        using var program = new Started(Kind, "/bin/sh", "-c", "cat /proc/self/status; ls /dev; ls -d /var/run/docker.sock /run/docker.sock; touch /x /etc/x; kill -9 1; id -u");

        program.ExitCode.ShouldBe(0, program.Output);
        program.Output.ShouldContain("CapPrm:\t0000000000000000");
        program.Output.ShouldContain("CapBnd:\t0000000000000000");
        program.Output.ShouldContain("NoNewPrivs:\t1");
        program.Output.ShouldContain("cannot access '/run/docker.sock'");
        program.Output.ShouldContain("cannot touch '/etc/x': Read-only file system");
        program.Output.ShouldContain("Operation not permitted");
        int.Parse(program.Output.Trim().Split('\n')[^1]).ShouldBeGreaterThan(1000);
    }

    [Test]
    public void An_image_that_is_not_there_is_told_with_what_helps()
    {
        Needs("container");
        using var run = new RunFolder();

        var fault = Should.Throw<GraderFaultException>(() => ContainerKind.Prepare(run, "grader-image-that-nobody-made"));

        fault.Why.Code.ShouldBe("engine.no-image");
        new MessageWriter(Phrases.Load()).Write(fault.Why, "es").Try.ToString().ShouldContain("docker pull grader-image-that-nobody-made");
    }

    [Test]
    public void A_container_that_somebody_else_ends_is_no_fault_of_the_program()
    {
        using var program = new Started(Kind, "/bin/sh", "-c", "echo listo; sleep 1000").UntilPrints("listo");
        var engine = ContainerEngine.Connect();
        var container = engine.Labelled(ContainerLabels.Run, TestSandboxes.Run.Path).Single(c => c.Mounts.Any(m => m.Source == program.Sandbox.Folder));

        engine.Remove(container.ID);

        Should.Throw<GraderFaultException>(() => program.Until(() => program.Process.ExitCode is not null)).Why.Code.ShouldBe("engine.lost");
    }

    [Test]
    public void A_container_whose_lifeline_is_gone_before_it_starts_ends_at_once(CancellationToken cancellationToken)
    {
        Needs("container");
        var engine = ContainerEngine.Connect();
        using var run = new RunFolder();
        var folder = run.NewFolder("s");
        var lifeline = new Lifeline(folder);
        var files = new Dictionary<string, string> { [HardenedContainer.LifelineFile] = lifeline.Path };
        var container = HardenedContainer.Make("lifeless", engine.FindImage(TestSandboxes.Image), run, folder, files, 65534, ResourceLimits.ForPrograms);

        lifeline.Dispose();
        try
        {
            engine.Ask(async _ =>
            {
                await container.StartAsync(cancellationToken);
                return true;
            });
        }
        catch (GraderFaultException e)
        {
            // It may be gone before it can be asked how it is.
            e.Why.Code.ShouldBe("engine.refused");
        }

        for (var poller = new Poller(); engine.Labelled(ContainerLabels.Run, run.Path).Count > 0;)
            poller.Wait(20, cancellationToken);
    }

    [Test]
    public void What_was_made_and_not_started_when_a_run_was_killed_goes_too(CancellationToken cancellationToken)
    {
        Needs("container");
        var engine = ContainerEngine.Connect();
        using var run = new RunFolder();
        var journal = new ContainerJournal(run.Path);
        journal.Announce("made-already");
        journal.Confirm("made-already");
        journal.Announce("under-way");
        var sweep = Task.Run(() => ContainerSweep.Run(run.Path), cancellationToken);

        // The engine makes it only now, when the sweep may have looked already.
        engine.Ask(client => client.Containers.CreateContainerAsync(
            new CreateContainerParameters { Name = "under-way", Image = TestSandboxes.Image, Cmd = ["true"], Labels = ContainerLabels.Of(run).ToDictionary() }, cancellationToken));

        sweep.Wait(cancellationToken);
        engine.Labelled(ContainerLabels.Run, run.Path).ShouldBeEmpty();
    }

    [Test]
    public void The_next_run_removes_what_a_killed_one_left()
    {
        Needs("container");
        var engine = ContainerEngine.Connect();
        using var run = new RunFolder();
        var mine = ContainerLabels.Of(run);
        // Of this process's id, but of one that started at another time.
        var dead = mine.ToDictionary(l => l.Key, l => l.Key == ContainerLabels.Run ? l.Value + "-dead" : l.Value + "0");
        var (left, kept) = (Make(engine, dead), Make(engine, new Dictionary<string, string>(mine)));

        using (var next = new RunFolder())
            ContainerKind.Prepare(next, TestSandboxes.Image);

        engine.Labelled(ContainerLabels.Run, dead[ContainerLabels.Run]).ShouldBeEmpty();
        engine.Labelled(ContainerLabels.Run, run.Path).Select(c => c.ID).ShouldBe([kept]);
        engine.Remove(kept);
        left.ShouldNotBe(kept);
    }

    private static string Make(ContainerEngine engine, Dictionary<string, string> labels) =>
        engine.Ask(client => client.Containers.CreateContainerAsync(new CreateContainerParameters { Image = TestSandboxes.Image, Cmd = ["true"], Labels = labels })).ID;

    private static void Needs(params string[] kinds) => Array.ForEach(kinds, kind => TestSandboxes.Named(kind).ShouldNotBeNull());

    private static List<string> Verdicts(GradeReport report) =>
        [.. report.Exercises.SelectMany(e => e.Checks).Select(c => $"{c.Exercise} {c.Check.Id}: {c.Verdict} {(c.Verdict == Verdict.Passed ? "" : c.Finding?.Code)}")];
}
