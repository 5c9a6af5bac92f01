using System.Collections.Concurrent;
using System.Xml.Linq;
using Grader.Driving;
using Grader.Judging;
using Grader.Reports;
using Grader.Reports.Progress;
using Grader.Sandboxes;
using Grader.Sandboxes.Choosing;
using Grader.Scoring;
using Grader.Specs;
using Grader.Submissions;
using Grader.Tests.Running;
using Grader.Texts;
using NUnit.Framework;
using Shouldly;
using static Grader.Tests.Planning.Exercises;

namespace Grader.Tests.Driving;

/// <summary>
/// A whole submission through NUnit's engine. These fixtures run alone: an engine inside the engine shares <see cref="Console.Out"/> with it.
/// </summary>
[Platform("Linux")]
[NonParallelizable]
[CancelAfter(300_000)]
internal sealed class GradingSpecs
{
    private static readonly Phrases Phrases = Phrases.Load();

    private static readonly ExerciseSpec[] Three =
    [
        Exercise("9.1", Check("ends") + "\n" + Check("needs-it", 2, "needs: [ends]") + "\n" + Check("needs-both", 3, "needs: [ends, needs-it]")),
        Exercise("9.2", Check("ends") + "\n" + Check("needs-it", 2, "needs: [ends]") + "\n" + Check("alone", 4, steps: "[run: client, expect: { of: client, no-error: true }]")),
        Exercise("9.10", "- id: opinion\n  title: { es: Una, en: One }\n  points: 0\n  manual: { question: { es: ¿?, en: \"?\" }, answers: [\"respuestas*\"] }"),
    ];

    private static readonly Submission Half = Submission("9.1 client prints.py", "9.2 client prints.py how=status text=3");

    [TestCase(1)]
    [TestCase(8)]
    public void Every_check_gets_one_result_and_points_are_what_the_verdicts_say(int jobs)
    {
        var report = Grade(Half, Three, jobs: jobs).Report;

        Verdicts(report).ShouldBe(
        [
            "9.1 ends Passed", "9.1 needs-it Passed", "9.1 needs-both Passed",
            "9.2 ends Failed", "9.2 needs-it Blocked", "9.2 alone Passed",
            "9.10 opinion Manual",
        ]);
        (report.Score, report.MaxScore).ShouldBe((10, 13));
        report.Interrupted.ShouldBeFalse();
    }

    [Test]
    public void What_several_checks_need_runs_once()
    {
        var counter = new Counter();
        Grade(Half, Three, jobs: 8, listener: counter);

        counter.Planned.ShouldBe(7);
        counter.Started.ShouldBeUnique();
        counter.Started.Count.ShouldBe(7);
        counter.Finished.Count.ShouldBe(7);
    }

    [TestCase("9.1", "9.1")]
    [TestCase("9.1*", "9.1 9.10")]
    [TestCase("9.*", "9.1 9.2 9.10")]
    [TestCase("9.2,9.10", "9.2 9.10")]
    [TestCase("9x2", "")]
    public void A_pattern_chooses_exercises(string patterns, string chosen)
    {
        var graded = Grade(Half, Three, patterns.Split(','));

        string.Join(' ', graded.Report.Exercises.Select(exercise => exercise.Id)).ShouldBe(chosen);
    }

    [Test]
    public void The_result_of_nunit_counts_what_happened()
    {
        var xml = XElement.Parse(Grade(Half, Three).NUnit.ToString());

        xml.Name.LocalName.ShouldBe("test-run");
        Count("testcasecount").ShouldBe(7);
        (Count("passed"), Count("failed"), Count("skipped")).ShouldBe((4, 1, 2));
        xml.Descendants("test-case").Select(test => $"{test.Parent!.Attribute("name")!.Value} {test.Attribute("name")!.Value} {test.Attribute("result")!.Value}").ShouldBe(
            ["9.1 ends Passed", "9.1 needs-it Passed", "9.1 needs-both Passed", "9.2 ends Failed", "9.2 needs-it Skipped", "9.2 alone Passed", "9.10 opinion Skipped"],
            ignoreOrder: true);
        xml.Descendants("test-case").Single(test => test.Attribute("result")!.Value == "Failed").Descendants("message").First().Value.ShouldContain("proc.exit-code");

        int Count(string name) => int.Parse(xml.Attribute(name)!.Value);
    }

    [Test]
    public void The_console_is_as_it_was_afterwards()
    {
        var console = Console.Out;

        Grade(Half, [Three[0]]);

        Console.Out.ShouldBeSameAs(console);
    }

    [Test]
    public void The_same_seed_gives_the_same_verdicts_and_findings_in_any_order()
    {
        var reports = new[] { 1, 3, 8 }.Select(jobs => Grade(Half, Three, jobs: jobs).Report).Select(report => Verdicts(report, findings: true)).ToList();

        reports.ShouldAllBe(verdicts => verdicts.SequenceEqual(reports[0]));
    }

    [TestCase("udp_quits.py word=exit", "exit", null)]
    [TestCase("udp_quits.py word=SALIR", "SALIR", null)]
    [TestCase("udp_quits.py word=chau", "", "setting.undiscovered")]
    [TestCase("start.py how=exits", "", "proc.exited-early")]
    public void A_setting_is_found_out_by_trying(string server, string found, string? code)
    {
        var exercise = Exercise(
            "9.1",
            Check("quits", 1, "discovers: quit", "[run: server, send: { from: a, data: \"{quit}\" }, expect: { of: server, exits: 0 }]") + "\n"
            + Check("says-it", 1, "needs: [quits]", "[run: server, send: { from: a, data: \"{quit}\" }, expect: { of: server, prints: \"fin por {quit}\" }]"),
            "{ quit: { candidates: [salir, exit, SALIR] } }");

        var report = Grade(Submission($"9.1 server {server}"), [exercise]).Report;

        var checks = report.Exercises.Single().Checks;
        checks[0].Finding?.Code.ShouldBe(code);
        checks[1].Verdict.ShouldBe(found.Length > 0 ? Verdict.Passed : Verdict.Blocked);
    }

    [Test]
    public void A_declared_setting_is_not_searched_for()
    {
        var exercise = Exercise(
            "9.1",
            Check("quits", 1, "discovers: quit", "[run: server, send: { from: a, data: \"{quit}\" }, expect: { of: server, exits: 0 }]"),
            "{ quit: { candidates: [salir, exit] } }");

        Verdicts(Grade(Submission("9.1 server udp_quits.py word=chau") with { Settings = new Dictionary<string, string> { ["quit"] = "chau" } }, [exercise]).Report)
            .ShouldBe(["9.1 quits Passed"]);
    }

    [Test]
    public void A_tool_that_the_machine_does_not_have_costs_nothing_to_anybody()
    {
        var source = Half.Programs[new ProgramKey("9.1", "client")] with { Tools = ["no-such-compiler"] };
        var submission = Half with { Programs = new Dictionary<ProgramKey, ProgramSource> { [source.Key] = source } };

        var report = Grade(submission, [Three[0]]).Report;

        Verdicts(report, findings: true).ShouldBe(["9.1 ends Faulted machine.no-tool", "9.1 needs-it Faulted machine.no-tool", "9.1 needs-both Faulted machine.no-tool"]);
        (report.Score, report.MaxScore).ShouldBe((0, 0));
    }

    [Test]
    public void A_build_that_fails_fails_the_checks_with_what_it_printed_and_runs_once()
    {
        var source = Half.Programs[new ProgramKey("9.1", "client")] with { Build = [["/bin/sh", "-c", "echo error: falta algo; exit 2"]] };
        var submission = Half with { Programs = new Dictionary<ProgramKey, ProgramSource> { [source.Key] = source } };

        var result = Grade(submission, [Three[0]]).Report.Exercises.Single().Checks[0];

        result.Finding!.Code.ShouldBe("submission.build-failed");
        var printed = result.Transcript.OfType<Grader.Transcripts.TranscriptEntry.Printed>().Single();
        System.Text.Encoding.UTF8.GetString(printed.Data).ShouldContain("falta algo");
    }

    [TestCase(0, "Passed Passed Passed", 6, 0)]
    [TestCase(1, "Passed Passed Passed", 6, 0)]
    [TestCase(2, "Faulted Faulted Faulted", 0, 6)]
    public void A_build_that_the_machine_refuses_is_tried_once_more_and_then_costs_nothing(int refusals, string verdicts, int score, int faulted)
    {
        var source = Half.Programs[new ProgramKey("9.1", "client")] with { Build = [["true"]] };
        var submission = Half with { Programs = new Dictionary<ProgramKey, ProgramSource> { [source.Key] = source } };

        var report = Grade(submission, [Three[0]], kind: new RefusingKind(TestSandboxes.Default.Kind, refusals)).Report;

        var checks = report.Exercises.Single().Checks;
        string.Join(' ', checks.Select(check => check.Verdict)).ShouldBe(verdicts);
        (report.Score, report.FaultedPoints, report.MaxScore).ShouldBe((score, faulted, score));
        if (faulted == 0)
            return;
        // Once for all three, by what was refused.
        checks.ShouldAllBe(check => check.Finding!.Code == "grader.fault" && check.Finding.Parameters["detail"] == "no process more");
    }

    [Test]
    public void A_check_that_cannot_be_decided_is_the_graders_fault_and_not_missing()
    {
        // The plan asks for a program of which nobody has said that it is missing.
        var report = Grade(Half with { Programs = new Dictionary<ProgramKey, ProgramSource>() }, [Three[0]]).Report;

        Verdicts(report, findings: true).ShouldBe(["9.1 ends Faulted grader.fault", "9.1 needs-it Faulted grader.fault", "9.1 needs-both Faulted grader.fault"]);
        (report.Score, report.FaultedPoints, report.MaxScore).ShouldBe((0, 6, 0));
    }

    [Test]
    public void What_a_build_makes_is_there_when_the_program_runs()
    {
        var source = Half.Programs[new ProgramKey("9.1", "client")] with
        {
            Build = [["/bin/sh", "-c", "echo 'echo hecho' > hecho.sh"]],
            Command = ["/bin/sh", "hecho.sh"],
        };
        var submission = Half with { Programs = new Dictionary<ProgramKey, ProgramSource> { [source.Key] = source } };
        var exercise = Exercise("9.1", Check("one", steps: "[run: client, expect: { of: client, prints: hecho }]") + "\n" + Check("two", steps: "[run: client, expect: { of: client, exits: 0 }]"));

        Verdicts(Grade(submission, [exercise]).Report).ShouldBe(["9.1 one Passed", "9.1 two Passed"]);
        File.Exists(Path.Combine(Play.Dummies, "hecho.sh")).ShouldBeFalse();
    }

    [Test]
    public void An_interrupted_run_reports_what_was_finished()
    {
        using var interruption = new CancellationTokenSource();
        var exercise = Exercise("9.1", Check("ends") + "\n" + Check("goes-on", 1, "needs: [ends]", "[run: client, send: { from: a, to: server, data: x, pause: 60000 }, expect: { at: a, data: x }]".Replace("run: client", "run: server", StringComparison.Ordinal)));
        var counter = new Counter { OnStarted = check => { if (check.Id == "goes-on") interruption.Cancel(); } };

        var report = Grade(Submission("9.1 client prints.py", "9.1 server udp_echo.py"), [exercise], listener: counter, cancellation: interruption.Token).Report;

        report.Interrupted.ShouldBeTrue();
        Verdicts(report).ShouldContain("9.1 ends Passed");
        Verdicts(report).ShouldNotContain("9.1 goes-on Passed");
    }

    [Test]
    public void A_listener_that_throws_does_not_change_a_verdict() =>
        Verdicts(Grade(Half, [Three[0]], listener: new GuardedListener(new Counter { OnStarted = _ => throw new InvalidOperationException("pantalla rota") })).Report)
            .ShouldBe(["9.1 ends Passed", "9.1 needs-it Passed", "9.1 needs-both Passed"]);

    [Test]
    public void Checks_of_any_other_runner_are_the_same_checks()
    {
        var checks = Grader().Checks(Half, Three, seed: 1);

        checks.Select(check => $"{check.Exercise} {check}").Take(4).ShouldBe(["9.1 ends", "9.1 needs-it", "9.1 needs-both", "9.2 ends"]);
        checks[2].Grade();
        Should.Throw<ShouldAssertException>(checks[3].Grade).Message.ShouldContain("proc.exit-code");
        Should.Throw<IgnoreException>(checks[4].Grade).Message.ShouldStartWith("Blocked: ");
    }

    private static SubmissionGrader Grader(ISandboxKind? kind = null) => new(Phrases, new SandboxChoice(kind ?? TestSandboxes.Default.Kind, "asked"), TestSandboxes.Run);

    private static SubmissionGrader.Graded Grade(
        Submission submission,
        ExerciseSpec[] exercises,
        IReadOnlyList<string>? patterns = null,
        int jobs = 4,
        IProgressListener? listener = null,
        ISandboxKind? kind = null,
        CancellationToken cancellation = default)
    {
        // The engine keeps its context by thread and by flow: both are its own here.
        SubmissionGrader.Graded? graded = null;
        using (ExecutionContext.SuppressFlow())
        {
            var thread = new Thread(() => graded = Grader(kind).Grade(
                submission, "entrega", exercises, new GradingOptions { Exercises = patterns ?? [], Seed = 1, Jobs = jobs }, listener ?? SilentListener.Instance, cancellation));
            thread.Start();
            thread.Join();
        }

        return graded!;
    }

    private static List<string> Verdicts(GradeReport report, bool findings = false) =>
        [.. report.Exercises.SelectMany(exercise => exercise.Checks.Select(check => $"{exercise.Id} {check.Check.Id} {check.Verdict}{(findings ? " " + check.Finding?.Code : "")}".TrimEnd()))];

    private sealed class Counter : IProgressListener
    {
        public int Planned { get; private set; }

        public ConcurrentBag<string> Started { get; } = [];

        public ConcurrentBag<CheckResult> Finished { get; } = [];

        public Action<CheckSpec> OnStarted { get; init; } = _ => { };

        void IProgressListener.Planned(int checks) => Planned = checks;

        void IProgressListener.Started(string exercise, CheckSpec check)
        {
            Started.Add($"{exercise} {check.Id}");
            OnStarted(check);
        }

        void IProgressListener.Finished(CheckResult result) => Finished.Add(result);
    }
}
