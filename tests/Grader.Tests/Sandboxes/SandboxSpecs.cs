using Grader.Os.Proc;
using Grader.Sandboxes;
using Grader.Specs;
using Grader.Tests.Running;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Sandboxes;

/// <summary>What every kind of sandbox does.</summary>
[Platform("Linux")]
[CancelAfter(300_000)]
[TestFixture("bubblewrap")]
[TestFixture("plain")]
[TestFixture("container")]
[TestFixture("process")]
[Parallelizable(ParallelScope.All)]
internal sealed class SandboxSpecs(string kind)
{
    private ISandboxKind Kind => TestSandboxes.Named(kind);

    [Test]
    public void A_program_has_a_terminal()
    {
        using var program = new Started(Kind, "looks_around.py");

        program.ExitCode.ShouldBe(0, program.Output);
        program.Fact("terminal").ShouldBe("True");
    }

    [Test]
    public void A_program_has_no_descriptors_but_its_terminal()
    {
        using var held = File.OpenRead(Path.Combine(Play.Dummies, "looks_around.py"));
        using var program = new Started(Kind, "looks_around.py");

        program.ExitCode.ShouldBe(0, program.Output);
        program.Fact("descriptors").ShouldBe("[0, 1, 2]");
    }

    [TestCase("exit 0", 0)]
    [TestCase("exit 7", 7)]
    [TestCase("exit 125", 125)]
    [TestCase("kill -SEGV $$", 139)]
    [TestCase("kill -KILL $$", 137)]
    [TestCase("kill -TERM $$", 143)]
    [TestCase("./not-there", 127)]
    public void An_end_is_told_as_a_shell_tells_it(string script, int code)
    {
        using var program = new Started(Kind, "/bin/sh", "-c", script);

        program.ExitCode.ShouldBe(code, program.Output);
    }

    [Test]
    public void A_program_that_is_not_there_ends_as_in_a_shell()
    {
        using var program = new Started(Kind, "./not-there");

        program.ExitCode.ShouldBe(127, program.Output);
        program.Output.ShouldContain("not-there");
    }

    [Test]
    public void What_is_printed_before_the_end_is_not_lost()
    {
        using var program = new Started(Kind, "/bin/sh", "-c", "i=0; while [ $i -lt 500 ]; do echo line $i; i=$((i+1)); done");

        program.ExitCode.ShouldBe(0);
        program.UntilPrints("line 499");
        program.Output.Split('\n').Length.ShouldBe(501);
    }

    [Test]
    public void A_killed_program_leaves_no_process()
    {
        using var program = new Started(Kind, "/bin/sh", "-c", "sleep 1000 & sleep 1000 & echo listo; wait").UntilPrints("listo");
        program.Until(() => program.Members.Count == 3);
        var members = program.Members;

        program.Process.Kill();

        members.ShouldAllBe(member => !Started.IsAlive(member));
        program.Process.Members().ShouldBeEmpty();
    }

    [Test]
    public void A_signal_reaches_the_program()
    {
        using var program = new Started(Kind, "/bin/sh", "-c", "trap 'echo chau; exit 5' INT; echo listo; while :; do sleep 0.05; done").UntilPrints("listo");

        program.Process.Signal(2);

        program.ExitCode.ShouldBe(5);
        program.UntilPrints("chau");
    }

    [TestCase("stays", 0)]
    [TestCase("goes", 0)]
    [TestCase("goes", 200)]
    public void A_daemon_is_gone_with_its_sandbox(string how, int megabytes)
    {
        using var port = Ports.Reserve();
        var program = new Started(Kind, "leaves_daemon.py", $"how={how}", $"port={port.Number}", $"megabytes={megabytes}").UntilPrints("listo");
        if (how == "goes")
            program.ExitCode.ShouldBe(0);
        else
            program.Members.Count.ShouldBeGreaterThan(1);
        var members = program.Members;
        var network = program.Sandbox.Network;

        program.Process.Kill();

        members.ShouldAllBe(member => !Started.IsAlive(member));
        network.Sockets(Transport.Udp).ShouldNotContain(row => row.Local.Port == port.Number);
        program.Dispose();
    }

    [Test]
    public void A_program_that_goes_from_process_to_process_is_caught()
    {
        using var program = new Started(Kind, "comet.py", $"mark={Guid.NewGuid()}").UntilPrints("listo");

        program.Process.Kill();

        ProcFile.Numbers("/proc").Where(p => ProcFile.TryRead($"/proc/{p}/cmdline")?.Contains(program.Command[^1], StringComparison.Ordinal) == true).ShouldBeEmpty();
    }

    [Test]
    public void Disposing_a_sandbox_ends_its_programs_and_removes_its_folder()
    {
        var program = new Started(Kind, "/bin/sh", "-c", "touch file; mkdir -p deep/er; touch deep/er/file; chmod 0 deep/er; echo listo; sleep 1000").UntilPrints("listo");
        var (folder, members) = (program.Sandbox.Folder, program.Members);

        program.Sandbox.Dispose();

        Directory.Exists(folder).ShouldBeFalse();
        members.ShouldAllBe(member => !Started.IsAlive(member));
        program.Process.Dispose();
    }

    [Test]
    public void The_terminal_takes_a_flood()
    {
        using var program = new Started(Kind, "/bin/sh", "-c", "yes | head -c 3000000; echo listo");

        program.ExitCode.ShouldBe(0);
        program.UntilPrints("listo");
    }
}
