using Grader.Building;
using Grader.Driving;
using Grader.Judging;
using Grader.Sandboxes;
using Grader.Specs;
using Grader.Submissions;
using Grader.Tests.Running;
using Grader.Tests.Submissions;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Sandboxes;

/// <summary>What programs may use, and how it ends when they use more.</summary>
[Platform("Linux")]
[CancelAfter(300_000)]
[TestFixture("bubblewrap")]
[TestFixture("plain")]
[TestFixture("container")]
[TestFixture("process")]
[Parallelizable(ParallelScope.All)]
internal sealed class LimitSpecs(string kind)
{
    private const int CpuSignal = 128 + 24;

    private ISandboxKind Kind => TestSandboxes.Named(kind);

    [Test]
    public void Processor_time_ends()
    {
        using var program = new Started(Kind, ResourceLimits.ForPrograms with { CpuSeconds = 1 }, "hostile.py", "how=spins");

        program.ExitCode.ShouldBe(CpuSignal, program.Output);
    }

    [Test]
    public void Open_files_end()
    {
        using var program = new Started(Kind, "hostile.py", "how=opens");

        program.ExitCode.ShouldBe(1);
        program.Output.ShouldContain("Errno 24");
    }

    [Test]
    public void Memory_ends_and_is_told_as_the_cause()
    {
        using var program = new Started(Kind, ResourceLimits.ForPrograms with { MemoryBytes = 64 << 20 }, "hostile.py", "how=hoards");

        program.ExitCode.ShouldBe(137, program.Output);
        program.Sandbox.LimitsMet.ShouldBe(LimitsMet.Memory);
    }

    [Test]
    public void A_folder_is_full_at_some_size()
    {
        using var program = new Started(Kind, ResourceLimits.ForPrograms with { FolderBytes = 20 << 20 }, "hostile.py", "how=fills-work");

        program.ExitCode.ShouldBe(137, program.Output);
        program.Sandbox.LimitsMet.ShouldBe(LimitsMet.Folder);
    }

    [Test]
    public void A_build_that_takes_too_much_is_told_so()
    {
        var kind = Kind;
        using var submission = new TemporaryFolder().With("build.py", "while True: open('grande', 'ab').write(b'x' * (1 << 20))");
        var source = new ProgramSource
        {
            Key = new ProgramKey("9.9", "server"),
            Recipe = "python",
            Path = "build.py",
            Folder = ".",
            Build = [["/usr/bin/python3", "build.py"]],
            Command = ["./program"],
        };

        var prepared = new ProgramWorkshop(kind, TestSandboxes.Run.NewFolder("build"), submission.Path, OpenGate.Instance, TestContext.CurrentContext.CancellationToken).Prepare(source);

        prepared.Verdict.ShouldBe(Verdict.Failed);
        prepared.Why!.Code.ShouldBe("submission.build-limit");
        prepared.Why.Parameters["limit"].ShouldBe("@limit.proc.file-too-large");
        prepared.Why.Parameters.Keys.ShouldBe(FindingCatalog.All["submission.build-limit"], ignoreOrder: true);
    }
}
