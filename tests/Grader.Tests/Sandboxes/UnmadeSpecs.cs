using System.Runtime.InteropServices;
using Grader.Os;
using Grader.Os.Proc;
using Grader.Sandboxes;
using Grader.Sandboxes.Processes;
using Grader.Specs;
using Grader.Tests.Running;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Sandboxes;

/// <summary>What cannot be made leaves nothing of itself in the grader: it may be tried a thousand times in a batch.</summary>
[Platform("Linux")]
[NonParallelizable] // What this process has open is counted.
[CancelAfter(120_000)]
internal sealed partial class UnmadeSpecs
{
    private const int Times = 5;

    [TestCase("bubblewrap")]
    [TestCase("plain")]
    public void A_sandbox_that_cannot_capture_leaves_no_network_and_no_folder(string kind, CancellationToken cancellationToken)
    {
        using var run = new RunFolder();
        var namespaces = TestSandboxes.Namespaces(run, bubblewrap: kind == "bubblewrap");
        var before = Held();

        WithoutRawSockets(() =>
        {
            for (var time = 0; time < Times; time++)
            {
                Should.Throw<GraderFaultException>(() => namespaces.Open(new SandboxRequest(NetworkSpec.Default, Capture: true, ResourceLimits.ForPrograms)))
                    .Why.Parameters["detail"].ShouldBe("@fault.no_capture");
            }
        });

        AwaitHeld(before, cancellationToken);
        Directory.GetDirectories(run.Path, "s*").ShouldBeEmpty();
    }

    [TestCase("bubblewrap")]
    [TestCase("plain")]
    [TestCase("process")]
    public void A_program_that_cannot_be_started_leaves_no_terminal(string kind, CancellationToken cancellationToken)
    {
        using var run = new RunFolder();
        var sandboxes = kind == "process" ? new ProcessKind(run) : (ISandboxKind)TestSandboxes.Namespaces(run, bubblewrap: kind == "bubblewrap");
        using var sandbox = sandboxes.Open(new SandboxRequest(NetworkSpec.Default, Capture: false, ResourceLimits.ForPrograms));
        var before = Held();

        for (var time = 0; time < Times; time++)
        {
            // One argument is never that long (execve(2), MAX_ARG_STRLEN).
            Should.Throw<GraderFaultException>(() => sandbox.Start(new ProgramStart(["/bin/echo", new string('x', 1 << 20)], [])))
                .Why.Parameters["detail"].ShouldBe("@fault.start");
        }

        AwaitHeld(before, cancellationToken);
    }

    [Test]
    public void A_terminal_whose_program_has_no_side_leaves_no_other_side(CancellationToken cancellationToken)
    {
        using var run = new RunFolder();
        var folder = run.NewFolder("pts");
        File.CreateSymbolicLink(Path.Combine(folder, "ptmx"), "/dev/ptmx");
        var before = Held();

        for (var time = 0; time < Times; time++)
            Should.Throw<SystemCallException>(() => new Terminal(folder, owner: 0)).Message.ShouldStartWith($"open {folder}/");

        AwaitHeld(before, cancellationToken);
    }

    // A thread is told to end before the kernel has forgotten it.
    private static void AwaitHeld(string before, CancellationToken cancellationToken)
    {
        for (var poller = new Poller(); Held() != before; poller.Wait(5, cancellationToken))
            poller.Clear();
    }

    private static string Held()
    {
        var threads = ProcFile.Numbers("/proc/self/task").Count(thread => ProcFile.TryRead($"/proc/self/task/{thread}/comm")?.Trim() == "network");
        var terminals = ProcFile.Numbers("/proc/self/fd").Count(descriptor => ProcFile.TryReadLink($"/proc/self/fd/{descriptor}")?.StartsWith("/dev/pt", StringComparison.Ordinal) == true);
        return $"{threads} networks, {terminals} terminals";
    }

    /// <summary>On a thread that may not open packet sockets, nor may the threads that it starts (capabilities(7)).</summary>
    private static unsafe void WithoutRawSockets(Action action)
    {
        Exception? thrown = null;
        var thread = new Thread(() =>
        {
            const uint version3 = 0x20080522;
            const uint netRaw = 1 << 13;
            var header = stackalloc uint[2] { version3, 0 };
            var sets = stackalloc uint[6]; // Effective, permitted, inheritable; twice, for 64 capabilities.
            CapGet(header, sets).ShouldBe(0);
            sets[0] &= ~netRaw;
            CapSet(header, sets).ShouldBe(0);
            try
            {
                action();
            }
#pragma warning disable CA1031 // Whatever it is, it is thrown below.
            catch (Exception e)
            {
                thrown = e;
            }
#pragma warning restore CA1031
        });
        thread.Start();
        thread.Join();
        thrown.ShouldBeNull();
    }

    [LibraryImport("libc", EntryPoint = "capget")]
    private static unsafe partial int CapGet(uint* header, uint* sets);

    [LibraryImport("libc", EntryPoint = "capset")]
    private static unsafe partial int CapSet(uint* header, uint* sets);
}
