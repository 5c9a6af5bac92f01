using System.Runtime.Versioning;
using System.Text.Json.Nodes;
using Grader.Commands;
using Grader.Os;
using Grader.Sandboxes;
using Grader.Tests.Running;
using Grader.Tests.Sandboxes;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Commands;

/// <summary>
/// Runs that are ended at random moments between the making of their folder and their end: nothing of them stays, what was graded is in the
/// report where there was time to write one, and the next run knows nothing of it.
/// </summary>
[Platform("Linux"), SupportedOSPlatform("linux")]
[CancelAfter(1_200_000)]
[Parallelizable]
internal sealed class KillSpecs
{
    private const int UserSignal = 10;
    private const string Passed = ": passed";
    private static readonly string[] Ways = ["SIGKILL", "SIGTERM", "SIGINT", "closed terminal"];
    private static readonly string[] Check = ["check", "good", "--exercises", "exercises", "--report", "report.json", "--image", TestSandboxes.Image, "--sandbox"];

    [TestCase("auto")]
    [TestCase("process")]
    [TestCase("container")]
    public async Task A_run_may_end_at_any_moment_and_in_any_way(string sandbox, CancellationToken cancellationToken)
    {
        if (sandbox == "container")
            TestSandboxes.Container.ShouldNotBeNull();
        using var lab = new Lab(sandbox == "process" ? Ports.Reserve() : null);
        lab.OpenToAll();
        lab.AddEchoes(2);
        var random = new Random(sandbox.Length);
        var (whole, duration) = await WholeRunAsync(lab, sandbox, cancellationToken);
        foreach (var how in Enumerable.Repeat(Ways, Effort.Of(2, 13)).SelectMany(ways => ways))
        {
            File.Delete(lab.Path("report.json"));
            File.Delete(lab.Path("report.json.partial"));
            var delay = duration * random.NextDouble();
            await EndAtAsync(lab, how, sandbox, delay, cancellationToken);
            await Remains.PollAsync(
                () => Remains.Of(lab, sandbox).Count == 0,
                () => $"{how} after {delay}: {Remains.Told(Remains.Of(lab, sandbox))}",
                cancellationToken);
        }

        var (next, _) = await WholeRunAsync(lab, sandbox, cancellationToken);
        next.ShouldBe(whole);
        Remains.Of(lab, sandbox).ShouldBeEmpty();
    }

    private static async Task EndAtAsync(Lab lab, string how, string sandbox, TimeSpan delay, CancellationToken cancellationToken)
    {
        var grader = Start(lab, how, sandbox, cancellationToken);
        await Remains.PollAsync(() => grader.HasEnded || Directory.EnumerateDirectories(lab.Temporary, "run-*").Any(), () => Remains.Told(Remains.Files(lab)), cancellationToken);
        // A moment of the run, not a wait for anything.
        await Task.Delay(delay, cancellationToken);
        var graded = grader.Said(Passed);
        ProcessHandle.Signal(grader.Id, how switch { "SIGKILL" => Libc.SigKill, "SIGTERM" => Libc.SigTerm, "SIGINT" => Libc.SigInt, _ => UserSignal });
        var run = await grader.EndAsync();
        if (how == "SIGKILL")
        {
            // It may have ended before, with its report written.
            if (!File.Exists(lab.Path("report.json")))
                Journal(lab).Count(line => line["check"]!["verdict"]!.GetValue<string>() == "passed").ShouldBeGreaterThanOrEqualTo(graded);
            return;
        }

        File.Exists(lab.Path("report.json.partial")).ShouldBeFalse();

        run.ExitCode.ShouldBeOneOf([ExitCodes.Success, ExitCodes.Interrupted], $"{how} after {delay}: {run.All}");
        var report = JsonNode.Parse(await File.ReadAllTextAsync(lab.Path("report.json"), cancellationToken))!;
        report["interrupted"]!.GetValue<bool>().ShouldBe(run.ExitCode == ExitCodes.Interrupted);
        var verdicts = report["exercises"]!.AsArray().SelectMany(exercise => exercise!["checks"]!.AsArray()).Select(check => check!["verdict"]!.GetValue<string>()).ToList();
        verdicts.ShouldAllBe(verdict => verdict == "passed");
        verdicts.Count.ShouldBeGreaterThanOrEqualTo(graded);
    }

    /// <summary>Its whole lines: a kill may have cut the last one.</summary>
    private static List<JsonNode> Journal(Lab lab) =>
        File.Exists(lab.Path("report.json.partial"))
            ? [.. File.ReadAllText(lab.Path("report.json.partial")).Split('\n')[..^1].Select(line => JsonNode.Parse(line)!)]
            : [];

    private static GraderProcess Start(Lab lab, string how, string sandbox, CancellationToken cancellationToken) =>
        how == "closed terminal"
            ? GraderProcess.Start(lab, GraderProcess.Command(lab, "python3", [Path.Combine(AppContext.BaseDirectory, "Dummies", "hangs_up.py"), "dotnet", GraderProcess.Assembly, .. Check, sandbox]), cancellationToken)
            : GraderProcess.Start(lab, cancellationToken, [.. Check, sandbox]);

    private static async Task<(string Verdicts, TimeSpan Duration)> WholeRunAsync(Lab lab, string sandbox, CancellationToken cancellationToken)
    {
        var run = await GraderProcess.RunAsync(lab, cancellationToken, [.. Check, sandbox, "--seed", "1"]);
        run.ExitCode.ShouldBe(ExitCodes.Success, run.All);
        var report = JsonNode.Parse(await File.ReadAllTextAsync(lab.Path("report.json"), cancellationToken))!;
        var verdicts = report["exercises"]!.AsArray().SelectMany(exercise => exercise!["checks"]!.AsArray(), (exercise, check) => $"{exercise!["id"]} {check!["id"]} {check["verdict"]}");
        return (string.Join('\n', verdicts), TimeSpan.FromMilliseconds(report["duration_ms"]!.GetValue<int>()));
    }
}
