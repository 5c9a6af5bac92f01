using System.Runtime.InteropServices;
using Grader.Sandboxes;
using Grader.Sandboxes.Namespaces;
using Grader.Sandboxes.Policies;
using Grader.Tests.Running;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Sandboxes;

/// <summary>The kernel refuses a program what is on the list, and nothing else.</summary>
[Platform("Linux")]
[CancelAfter(300_000)]
[TestFixture("bubblewrap")]
[TestFixture("plain")]
[TestFixture("container")]
[Parallelizable(ParallelScope.All)]
internal sealed class SystemCallSpecs(string kind)
{
    private const int BadSystemCall = 128 + 31; // SIGSYS

    private ISandboxKind Kind => TestSandboxes.Named(kind);

    [Test]
    public void Every_call_of_the_list_is_refused()
    {
        var always = DeniedCalls.All.Where(call => call.When.Count == 0 && Number(call) is not null).ToList();
        var expected = always.Select(call => $"{Number(call)},0,0,0,0,0 {Name(call.Error)}").ToList();

        Answers([.. always.Select(call => $"{Number(call)},0,0,0,0,0")]).ShouldBe(expected);
    }

    [Test]
    public void Only_the_loopbacks_families_of_sockets_are_left()
    {
        var socket = Number(Denied("socket"));
        int[] families = [1, 2, 10, 16, 17, 31, 38, 40, 44];

        Answers([.. families.Select(family => $"{socket},{family},2,0")]).Select(answer => answer.Split(' ')[1]).Select(word => int.TryParse(word, out _) ? "open" : word)
            .ShouldBe(["open", "open", "open", "open", "EAFNOSUPPORT", "EAFNOSUPPORT", "EAFNOSUPPORT", "EAFNOSUPPORT", "EAFNOSUPPORT"]);
    }

    [Test]
    public void A_family_is_known_by_the_half_that_the_kernel_reads()
    {
        var socket = Number(Denied("socket"));
        const long Vsock = (1L << 32) | 40;

        Answers([$"{socket},{Vsock},1,0"]).ShouldBe([$"{socket},{Vsock},1,0 EAFNOSUPPORT"]);
    }

    [TestCase(0x10000000u)]
    [TestCase(0x40000000u)]
    [TestCase(0x00020000u)]
    public void A_process_in_a_new_namespace_is_refused(uint flag)
    {
        var clone = $"{Number(Denied("clone"))},{flag | 17},0,0,0,0"; // 17: SIGCHLD at its end, as after fork

        Answers([clone]).ShouldBe([$"{clone} EPERM"]);
    }

    [Test]
    public void Typing_at_its_own_terminal_is_refused()
    {
        var push = $"{Number(Denied("ioctl"))},0,{0x5412},0";

        Answers([push]).ShouldBe([$"{push} EPERM"]);
    }

    [Test]
    public void Calls_of_another_architecture_end_the_process()
    {
        if (RuntimeInformation.OSArchitecture != Architecture.X64)
            Assert.Ignore("x32 calls exist on x86-64 only");
        const int getpid = 39 | 0x40000000;
        using var program = new Started(Kind, "forbidden_calls.py", $"{getpid}");

        program.ExitCode.ShouldBe(BadSystemCall, program.Output);
    }

    [Test]
    public void A_program_cannot_get_new_rights_and_has_none()
    {
        using var program = new Started(Kind, "/bin/sh", "-c", "cat /proc/self/status");

        program.ExitCode.ShouldBe(0);
        program.Output.ShouldContain("NoNewPrivs:\t1");
        program.Output.ShouldContain("Seccomp:\t2");
        program.Output.ShouldContain("CapEff:\t0000000000000000");
        // What could be got by execve(2), which no_new_privs forbids as well; bubblewrap keeps an ordinary user's.
        if (!UserNamespace.IsWithin)
            program.Output.ShouldContain("CapBnd:\t0000000000000000");
    }

    private List<string> Answers(string[] calls)
    {
        using var program = new Started(Kind, ["forbidden_calls.py", .. calls]);
        program.ExitCode.ShouldBe(0, program.Output);
        return [.. program.Output.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
    }

    private static DeniedCall Denied(string name) => DeniedCalls.All.Single(call => call.Name == name);

    private static int? Number(DeniedCall call) => RuntimeInformation.OSArchitecture == Architecture.X64 ? call.X64 : call.Arm64;

    private static string Name(CallError error) => error switch
    {
        CallError.NotPermitted => "EPERM",
        CallError.NotImplemented => "ENOSYS",
        _ => "EAFNOSUPPORT",
    };
}
