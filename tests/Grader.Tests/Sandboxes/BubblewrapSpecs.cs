using Grader.Tests.Running;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Sandboxes;

/// <summary>What only bubblewrap keeps from a program.</summary>
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
    public void Neither_the_command_line_nor_the_mounts_tell_where_the_submission_is()
    {
        using var program = new Started(TestSandboxes.Bubblewrap, "/bin/sh", "-c", "cat /proc/*/cmdline /proc/self/mountinfo | tr '\\0' ' '; echo; ls -d /root /home /work/.. ; ls /etc");

        _ = program.ExitCode;
        program.Output.ShouldNotContain(TestSandboxes.Run.Path + "/s0");
        program.Output.ShouldNotContain("--ro-bind");
        program.Output.ShouldNotContain("shadow");
    }

    [Test]
    public void New_user_namespaces_are_refused()
    {
        using var program = new Started(TestSandboxes.Bubblewrap, "/usr/bin/unshare", "--user", "--map-root-user", "true");

        program.ExitCode.ShouldNotBe(0);
    }
}
