using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using System.Text.Json.Nodes;
using Grader.Commands;
using Grader.Os;
using Grader.Os.Proc;
using Grader.Sandboxes;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Commands;

/// <summary>A run that is stopped in the middle: what was graded is told, and nothing of it stays on the machine.</summary>
[Platform("Linux"), SupportedOSPlatform("linux")]
[CancelAfter(120_000)]
internal sealed class InterruptionSpecs
{
    [TestCase(Libc.SigInt, "auto")]
    [TestCase(Libc.SigInt, "process")]
    [TestCase(Libc.SigTerm, "auto")]
    [TestCase(Libc.SigTerm, "process")]
    public async Task An_interrupted_run_reports_what_it_graded_and_leaves_nothing(int signal, string sandbox, CancellationToken cancellationToken)
    {
        using var lab = SlowLab(sandbox);
        var grader = await ReachSlowProgramAsync(lab, sandbox, cancellationToken);

        ProcessHandle.Signal(grader.Id, signal);
        var run = await grader.EndAsync();

        run.ExitCode.ShouldBe(ExitCodes.Interrupted, run.All);
        run.Output.ShouldContain("The grading was stopped before its end");
        var report = JsonNode.Parse(await File.ReadAllTextAsync(lab.Path("report.json"), cancellationToken))!;
        report["interrupted"]!.GetValue<bool>().ShouldBeTrue();
        report["score"]!.GetValue<int>().ShouldBe(3);
        report["exercises"]!.AsArray().Select(e => e!["id"]!.GetValue<string>()).ShouldBe(["9.1"]);
        Processes(lab).ShouldBeEmpty();
        Leftovers(lab).ShouldBeEmpty();
    }

    [TestCase("auto")]
    [TestCase("process")]
    public async Task A_killed_run_leaves_neither_processes_nor_files(string sandbox, CancellationToken cancellationToken)
    {
        using var lab = SlowLab(sandbox);
        var grader = await ReachSlowProgramAsync(lab, sandbox, cancellationToken);

        ProcessHandle.Signal(grader.Id, Libc.SigKill);
        await grader.EndAsync();

        // Nobody waits for those who clean up after it.
        await PollAsync(() => Processes(lab).Count == 0 && Leftovers(lab).Count == 0, () => $"{Told(Processes(lab))}; {Told(Leftovers(lab))}", cancellationToken);
    }

    private static Lab SlowLab(string sandbox)
    {
        var lab = new Lab(sandbox == "process" ? FreePort() : 3500);
        lab.AddSlow();
        return lab;
    }

    /// <summary>A run of which one exercise is graded and the other one's program is at it.</summary>
    private static async Task<GraderProcess> ReachSlowProgramAsync(Lab lab, string sandbox, CancellationToken cancellationToken)
    {
        var grader = GraderProcess.Start(lab, cancellationToken, "check", "good", "--exercises", "exercises", "--sandbox", sandbox, "--report", "report.json", "--jobs", "1");
        await grader.SaysAsync("9.1 Answers: passed", cancellationToken);
        await grader.SaysAsync("9.1 Goes on answering: passed", cancellationToken);
        await PollAsync(() => grader.HasEnded || Processes(lab).Any(p => p.Contains($"python3 {lab.SlowProgram}")), () => Told(Processes(lab)), cancellationToken);
        grader.HasEnded.ShouldBeFalse();
        Leftovers(lab).ShouldNotBeEmpty("what is looked for later would be seen");
        return grader;
    }

    /// <summary>Processes of the lab's slow program, and those with the mark of one of its runs.</summary>
    private static List<string> Processes(Lab lab)
    {
        var mark = $"{RunFolder.Marker}={lab.Temporary}/";
        return
        [
            .. Directory.EnumerateDirectories("/proc")
                .Where(folder => int.TryParse(Path.GetFileName(folder), out _))
                .Select(folder => (Command: ProcFile.TryRead($"{folder}/cmdline") ?? "", Environment: ProcFile.TryRead($"{folder}/environ") ?? "", Folder: folder))
                .Where(p => p.Command.Contains(lab.SlowProgram) || p.Environment.Split('\0').Any(line => line.StartsWith(mark)))
                .Select(p => $"{p.Folder} {p.Command.Replace('\0', ' ').Trim()}"),
        ];
    }

    private static List<string> Leftovers(Lab lab) => [.. Directory.EnumerateFileSystemEntries(lab.Temporary).Select(path => Path.GetFileName(path))];

    private static string Told(IEnumerable<string> all) => string.Join(", ", all);

    private static int FreePort()
    {
        using var socket = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.Client.LocalEndPoint!).Port;
    }

    private static async Task PollAsync(Func<bool> holds, Func<string> seen, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        try
        {
            while (!holds())
                await timer.WaitForNextTickAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"Still there: {seen()}");
        }
    }
}
