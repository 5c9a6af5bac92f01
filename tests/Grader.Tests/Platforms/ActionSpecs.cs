using Grader.Commands;
using Grader.Tests.Running;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Platforms;

/// <summary>The action, as a job on GitHub runs it.</summary>
[CancelAfter(300_000)]
[Parallelizable]
[Platform("Linux")]
internal sealed class ActionSpecs
{
    private Platform _platform = null!;

    [SetUp]
    public void MakePlatform()
    {
        _platform = new Platform();
        _platform.Note("sudo");
        _platform.Note("apt-get");
    }

    [TearDown]
    public void RemovePlatform() => _platform.Dispose();

    [Test]
    public async Task A_failure_is_on_the_students_line_and_the_numbers_are_outputs(CancellationToken cancellationToken)
    {
        var wrong = _platform.HandIn("workspace", right: false);

        var run = await RunAsync(cancellationToken, ("exercises", "2.2"), ("language", "en"), ("formats", "github json markdown html=page/report.html classroom-reporter"));

        run.Step.ExitCode.ShouldBe(ExitCodes.PointsLost, run.Step.All);
        run.Step.Output.Split('\n').ShouldContain(line => line.StartsWith($"::error file=2.2/tcp_echo_server.py,line={wrong},title=2.2 "), run.Step.All);
        run.Outputs["result"].ShouldBe("failed");
        var report = _platform.Json("runner/grader-reports/report.json");
        run.Outputs["score"].ShouldBe($"{report["score"]}");
        run.Outputs["max-score"].ShouldBe($"{report["max_score"]}");
        run.Outputs["reports"].ShouldBe(_platform.Path("runner/grader-reports"));
        Convert.FromBase64String(run.Outputs["classroom"]).Length.ShouldBeGreaterThan(100);
        _platform.Read("summary.md").ShouldContain("# Score: ");
        File.Exists(_platform.Path("runner/grader-reports/page/report.html")).ShouldBeTrue();
        Directory.GetFiles(_platform.Path("workspace")).ShouldBeEmpty();
    }

    [Test]
    public async Task Everything_a_program_prints_is_fenced(CancellationToken cancellationToken)
    {
        _platform.HandIn("workspace", right: false);

        var run = await RunAsync(cancellationToken, ("exercises", "2.2"), ("formats", "github"));

        var lines = run.Step.Output.Split('\n');
        var stop = Array.FindIndex(lines, line => line.StartsWith("::stop-commands::"));
        var resume = Array.IndexOf(lines, $"::{lines[stop]["::stop-commands::".Length..]}::");
        resume.ShouldBeGreaterThan(stop);
        lines.Where((line, i) => i < stop || i > resume).ShouldAllBe(line => !line.Contains("forged") || line.StartsWith("::error file="), run.Step.All);
    }

    [Test]
    public async Task Enough_points_pass_and_the_same_commit_gets_the_same_ones(CancellationToken cancellationToken)
    {
        _platform.HandIn("workspace/lab", right: true);
        (string, string)[] inputs = [("path", "lab"), ("exercises", "2.2"), ("fail-below", "50%"), ("summary", "false")];

        var first = await RunAsync(cancellationToken, inputs);
        var seed = _platform.Json("runner/grader-reports/report.json")["seed"]!.GetValue<int>();
        var again = await RunAsync(cancellationToken, inputs);

        first.Step.ExitCode.ShouldBe(ExitCodes.Success, first.Step.All);
        first.Outputs["result"].ShouldBe("passed");
        again.Outputs["score"].ShouldBe(first.Outputs["score"]);
        _platform.Json("runner/grader-reports/report.json")["seed"]!.GetValue<int>().ShouldBe(seed);
        File.Exists(_platform.Path("summary.md")).ShouldBeFalse();
    }

    [Test]
    public async Task A_course_file_is_obeyed_and_a_mistake_in_it_is_no_lost_point(CancellationToken cancellationToken)
    {
        _platform.HandIn("workspace/lab", right: true);
        _platform.Write("workspace/course/course.yaml", "language: en\nexercises: [\"9.9\"]");

        var run = await RunAsync(cancellationToken, ("path", "lab"), ("course", "course/course.yaml"));

        run.Step.ExitCode.ShouldBe(ExitCodes.Unusable);
        run.Outputs["result"].ShouldBe("unusable");
        run.Step.Errors.ShouldContain("course/course.yaml:2:13: ");
    }

    [Test]
    public async Task The_runner_is_made_fit_for_namespaces(CancellationToken cancellationToken)
    {
        TestSandboxes.Plain.ShouldNotBeNull("the sudo of this test changes nothing, so that the machine must have namespaces");
        _platform.HandIn("workspace", right: true);

        var run = await RunAsync(cancellationToken, ("exercises", "2.2"), ("sandbox", "namespace"));

        run.Outputs["result"].ShouldBe("passed", run.Step.All);
        var noted = File.Exists(_platform.Path("noted")) ? _platform.Read("noted") : "";
        noted.Contains("sudo sysctl --write kernel.apparmor_restrict_unprivileged_userns=0").ShouldBe(File.Exists("/proc/sys/kernel/apparmor_restrict_unprivileged_userns"));
        noted.Contains("bubblewrap").ShouldBe(!File.Exists("/usr/bin/bwrap"));
    }

    private Task<ActionRunner.Ended> RunAsync(CancellationToken cancellationToken, params (string Name, string Value)[] inputs)
    {
        var with = inputs.ToDictionary(input => input.Name, input => input.Value);
        with["grader"] = _platform.Path("bin/grader");
        with.TryAdd("sandbox", "auto");
        return new ActionRunner(_platform).RunAsync(with, cancellationToken);
    }
}
