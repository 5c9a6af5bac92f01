using Grader.Os.Proc;
using Grader.Sandboxes;
using Grader.Sandboxes.Groups;
using Grader.Sandboxes.Namespaces;
using Grader.Tests.Running;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Sandboxes;

/// <summary>Memory that the kernel counts for a sandbox, where the grader may make control groups.</summary>
[Platform("Linux")]
[CancelAfter(120_000)]
[Parallelizable(ParallelScope.All)]
internal sealed class MemoryGroupSpecs
{
    private const int Killed = 137;
    private const long Limit = 64 << 20;
    private static readonly ResourceLimits Small = ResourceLimits.ForPrograms with { MemoryBytes = Limit };

    [TestCase("bubblewrap", 1, 300)]
    [TestCase("plain", 1, 300)]
    [TestCase("bubblewrap", 4, 30)]
    [TestCase("plain", 4, 30)]
    public void Programs_never_have_more_than_the_limit_together(string kind, int processes, int megabytes)
    {
        using var run = Run();
        using var program = new Started(Kind(run, kind), Small, "takes_memory.py", $"processes={processes}", $"megabytes={megabytes}");

        program.ExitCode.ShouldBe(Killed, program.Output);
        program.Sandbox.LimitsMet.ShouldBe(LimitsMet.Memory);
        program.Output.Split("taken").Length.ShouldBeLessThanOrEqualTo(processes);
        Highest(run).ShouldBeLessThanOrEqualTo(Limit);
    }

    [Test]
    public void The_next_sandbox_has_the_same_group_and_its_own_count()
    {
        using var run = Run();
        using (var greedy = new Started(Kind(run, "bubblewrap"), Small, "takes_memory.py", "megabytes=300"))
            greedy.ExitCode.ShouldBe(Killed, greedy.Output);

        using var modest = new Started(Kind(run, "bubblewrap"), "takes_memory.py", "megabytes=100");

        modest.UntilPrints("taken").Sandbox.LimitsMet.ShouldBe(LimitsMet.None);
        Made(run).Length.ShouldBe(1);
    }

    [Test]
    public void A_run_leaves_no_group()
    {
        string[] made;
        using (var run = Run())
        {
            using var first = new Started(Kind(run, "bubblewrap"), "takes_memory.py", "megabytes=1");
            using var second = new Started(Kind(run, "bubblewrap"), "takes_memory.py", "megabytes=1");
            made = Made(run);
            made.Length.ShouldBe(2);
            made.ShouldAllBe(group => Directory.Exists(group));
        }

        made.ShouldAllBe(group => !Directory.Exists(group));
    }

    [Test]
    [NonParallelizable] // What graders leave that other tests kill would be seen.
    public void What_a_killed_run_left_is_removed_at_the_next_start()
    {
        using var run = Run();
        var mine = run.MemoryGroups.Take(Limit)!.Folder;
        var left = Path.Combine(Path.GetDirectoryName(mine)!, $"grader-{int.MaxValue}-1");
        Directory.CreateDirectory(left);

        using var next = Run();

        next.MemoryGroups.Exist.ShouldBeTrue();
        Directory.Exists(left).ShouldBeFalse();
        Directory.Exists(mine).ShouldBeTrue();
        MemoryGroups.Abandoned().ShouldBeEmpty();
    }

    private static RunFolder Run()
    {
        var run = new RunFolder();
        if (run.MemoryGroups.Exist)
            return run;
        run.Dispose();
        Assert.Ignore("the grader may not make control groups on this machine, so memory is watched");
        return run;
    }

    private static NamespaceKind Kind(RunFolder run, string name) => TestSandboxes.Namespaces(run, bubblewrap: name == "bubblewrap");

    private static string[] Made(RunFolder run) => File.ReadAllLines(Path.Combine(run.Path, "groups"));

    private static long Highest(RunFolder run) => Made(run)
        .SelectMany(group => new[] { $"{group}/memory.max_usage_in_bytes", $"{group}/memory.peak" })
        .Max(file => ProcFile.TryRead(file) is { } bytes ? long.Parse(bytes) : 0);
}
