using System.Runtime.Versioning;
using System.Text.Json.Nodes;
using Grader.Batches.Storage;
using Grader.Commands;
using Grader.Os;
using Grader.Sandboxes;
using Grader.Tests.Sandboxes;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Commands;

/// <summary>A run that is stopped in the middle: what was graded is told, and nothing of it stays on the machine.</summary>
[Platform("Linux"), SupportedOSPlatform("linux")]
[CancelAfter(300_000)]
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
        Remains.Processes(lab).ShouldBeEmpty();
        Remains.Files(lab).ShouldBeEmpty();
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
        await Remains.PollAsync(() => Remains.Processes(lab).Count == 0 && Remains.Files(lab).Count == 0, () => $"{Remains.Told(Remains.Processes(lab))}; {Remains.Told(Remains.Files(lab))}", cancellationToken);
    }

    [TestCase("--preview")]
    [TestCase]
    public async Task An_interrupted_regrade_leaves_a_grade_of_which_it_has_a_part_as_it_was(params string[] preview)
    {
        var cancellationToken = TestContext.CurrentContext.CancellationToken;
        using var lab = new Lab();
        lab.AddWrong();
        lab.Write("course.yaml", "deliveries: best");
        lab.Write("roster.csv", "id,name\n1001,\"Pérez, Ana\"");
        var worse = Deliver(lab, "wrong", "1001 first");
        var better = Deliver(lab, "good", "1001 second");
        File.SetLastWriteTimeUtc(worse, File.GetLastWriteTimeUtc(better).AddDays(-1));
        var graded = await GraderProcess.RunAsync(lab, cancellationToken, "batch", "class", "--exercises", "exercises", "--roster", "roster.csv", "--course", "course.yaml", "--seed", "5");
        // Now the better one takes a minute.
        lab.AddSlow();
        File.Copy(lab.Path($"good/{lab.SlowProgram}.py"), lab.Path($"class/1001 second/{lab.SlowProgram}.py"));
        var grader = GraderProcess.Start(lab, cancellationToken, ["regrade", "grades", .. preview]);
        await grader.SaysAsync("[1/2] ", cancellationToken);

        ProcessHandle.Signal(grader.Id, Libc.SigInt);
        var run = await grader.EndAsync();

        graded.ExitCode.ShouldBe(ExitCodes.Success, graded.All);
        run.ExitCode.ShouldBe(ExitCodes.Interrupted, run.All);
        run.Output.ShouldContain("[1/2] 1001 first", Case.Sensitive, run.All);
        run.Output.ShouldContain("Same verdicts: 0; other verdicts: 0");
        run.Output.ShouldContain("Interrupted. Nothing that was graded is lost");
        using var store = GradeStore.Open(lab.Path($"grades/{GradeStore.FileName}"));
        store.Result(store.Current()["1001"])!.Score.ShouldBe(3);
        store.History().Count.ShouldBe(1);
    }

    private static string Deliver(Lab lab, string submission, string name)
    {
        var file = lab.Path($"class/{name}/udp_echo_server.py");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.Copy(lab.Path($"{submission}/udp_echo_server.py"), file);
        return file;
    }

    private static Lab SlowLab(string sandbox)
    {
        var lab = new Lab(sandbox == "process" ? Ports.Reserve() : null);
        lab.AddSlow();
        return lab;
    }

    /// <summary>A run of which one exercise is graded and the other one's program is at it.</summary>
    private static async Task<GraderProcess> ReachSlowProgramAsync(Lab lab, string sandbox, CancellationToken cancellationToken)
    {
        var grader = GraderProcess.Start(lab, cancellationToken, "check", "good", "--exercises", "exercises", "--sandbox", sandbox, "--report", "report.json", "--jobs", "1");
        await grader.SaysAsync("9.1 Answers: passed", cancellationToken);
        await grader.SaysAsync("9.1 Goes on answering: passed", cancellationToken);
        await Remains.PollAsync(() => grader.HasEnded || Remains.Processes(lab).Any(p => p.Contains($"python3 {lab.SlowProgram}")), () => Remains.Told(Remains.Processes(lab)), cancellationToken);
        grader.HasEnded.ShouldBeFalse();
        Remains.Files(lab).ShouldNotBeEmpty("what is looked for later would be seen");
        return grader;
    }
}
