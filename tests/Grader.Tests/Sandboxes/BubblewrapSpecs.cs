using Grader.Sandboxes;
using Grader.Tests.Running;
using Grader.Tests.Submissions;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Sandboxes;

/// <summary>What namespaces without bubblewrap do not keep from a program.</summary>
[Platform("Linux")]
[CancelAfter(300_000)]
[Parallelizable(ParallelScope.All)]
internal sealed class BubblewrapSpecs
{
    [Test]
    public void The_machines_files_are_not_there()
    {
        var secret = Path.Combine(Play.Dummies, "looks_around.py");
        using var program = new Started(TestSandboxes.Bubblewrap, "looks_around.py", $"file={secret}");

        program.ExitCode.ShouldBe(0, program.Output);
        program.Fact("file").ShouldBe("False");
    }

    [Test]
    public void What_the_sandbox_is_made_of_is_on_no_command_line()
    {
        using var program = new Started(TestSandboxes.Bubblewrap, "/bin/sh", "-c", "cat /proc/*/cmdline | tr '\\0' ' '");

        program.ExitCode.ShouldBe(0, program.Output);
        program.Output.ShouldContain("bwrap --args");
        program.Output.ShouldNotContain("--ro-bind");
        program.Output.ShouldNotContain(program.Sandbox.Folder);
    }

    [Test]
    public void Mounts_and_command_lines_tell_nothing_of_where_the_submission_is([Values("bubblewrap", "container")] string kind)
    {
        using var submission = new TemporaryFolder().With("tells.sh", "cat /proc/*/cmdline /proc/self/mountinfo | tr '\\0' ' '");
        var name = Path.GetFileName(submission.Path);

        new Play { Kind = TestSandboxes.Named(kind), Submission = submission.Path }.Run(
            $$"""
            - run: client
            - expect: { of: client, exits: 0, prints: "/work" }
            - expect: { of: client, does-not-print: "{{name}}" }
            """,
            "client sh tells.sh").ShouldPass();
    }

    [Test]
    public void Of_the_machines_own_files_only_a_few_are_there()
    {
        using var program = new Started(TestSandboxes.Bubblewrap, "/bin/sh", "-c", "ls -d /root /home; ls /etc");

        program.ExitCode.ShouldBe(0, program.Output);
        program.Output.ShouldContain("cannot access '/root'");
        program.Output.ShouldContain("cannot access '/home'");
        program.Output.ShouldContain("passwd");
        program.Output.ShouldNotContain("shadow");
    }

    // Bubblewrap has ended by then, and who adopts orphans, as the first process of a container does, has the first process of the sandbox for a child.
    [Test]
    public void Nothing_stays_in_the_process_table_of_one_that_left_a_process_behind()
    {
        Orphans.Adopt();
        int first;
        using (var program = new Started(TestSandboxes.Bubblewrap, "/bin/sh", "-c", "sleep 1000 & echo ready; read answer"))
        {
            first = program.UntilPrints("ready").Process.Wardens()[1];
            program.Process.Terminal.Type("\n"u8).ShouldBeTrue();
            program.ExitCode.ShouldBe(0, program.Output);
        }

        Directory.Exists($"/proc/{first}").ShouldBeFalse();
    }

    [Test]
    public void New_user_namespaces_are_refused()
    {
        using var program = new Started(TestSandboxes.Bubblewrap, "/usr/bin/unshare", "--user", "--map-root-user", "true");

        program.ExitCode.ShouldNotBe(0);
    }
}
