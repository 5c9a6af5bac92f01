using Grader.Driving;
using Grader.Judging;
using Grader.Reports.Progress;
using Grader.Sandboxes;
using Grader.Sandboxes.Choosing;
using Grader.Scoring;
using Grader.Specs;
using Grader.Submissions;
using Grader.Texts;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Driving;

/// <summary>NUnit runs a plan: each check once, what it needs before it, whatever the order and the number of workers.</summary>
internal sealed class DriverSpecs
{
    private const string Answering = """
        import socket
        s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        s.bind(('127.0.0.1', 3500))
        while True:
            data, address = s.recvfrom(1024)
            s.sendto(data, address)
        """;

    private const string Quitting = """
        import socket
        s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        s.bind(('127.0.0.1', 3500))
        while True:
            data, address = s.recvfrom(1024)
            if data == b'tercera':
                break
            s.sendto(data, address)
        """;

    private static string Chain => string.Join('\n', Exercise.Echo("first"), Exercise.Echo("second", "needs: [first]"), Exercise.Echo("third", "needs: [second]"));

    [Test, CancelAfter(120_000)]
    public void What_several_checks_need_runs_once(CancellationToken cancellationToken)
    {
        var listener = new Recorder();
        var graded = Grade(Exercise.Read(Chain, 6), Answering, cancellationToken, listener);

        graded.Report.Score.ShouldBe(6);
        listener.Started.ShouldBe(["first", "second", "third"]);
        listener.Count.ShouldBe(3);
    }

    [Test, CancelAfter(120_000)]
    public void A_failure_blocks_what_needs_it_and_what_needs_that(CancellationToken cancellationToken)
    {
        var graded = Grade(Exercise.Read(Chain, 6), Answering.Replace("s.sendto", "print", StringComparison.Ordinal), cancellationToken);

        graded.Report.Exercises.Single().Checks.Select(c => c.Verdict).ShouldBe([Verdict.Failed, Verdict.Blocked, Verdict.Blocked]);
        graded.Report.Exercises.Single().Checks[1].Finding!.Parameters["needs"].ShouldContain("first");
        (graded.NUnit.Attribute("failed")!.Value, graded.NUnit.Attribute("skipped")!.Value).ShouldBe(("1", "2"));
    }

    [Test, CancelAfter(120_000)]
    public void A_setting_is_found_out_and_what_needs_the_check_sees_it(CancellationToken cancellationToken)
    {
        const string checks = """
              - id: ends
                title: { es: Prueba, en: Trial }
                points: 2
                hint: { es: Mirá., en: Look. }
                discovers: quit
                steps:
                  - run: server
                  - send: { from: visitor, data: "{quit}" }
                  - expect: { of: server, exits: true }
              - id: ends-without-error
                title: { es: Prueba, en: Trial }
                points: 2
                hint: { es: Mirá., en: Look. }
                needs: [ends]
                steps:
                  - run: server
                  - send: { from: visitor, data: "{quit}" }
                  - expect: { of: server, exits: 0 }
            """;

        Grade(Exercise.Read(checks, 4, "{ quit: { candidates: [primera, segunda, tercera, cuarta] } }"), Quitting, cancellationToken).Report.Score.ShouldBe(4);
        Grade(Exercise.Read(checks, 4, "{ quit: { candidates: [primera, segunda] } }"), Quitting, cancellationToken)
            .Report.Exercises.Single().Checks.Select(c => c.Finding!.Code).ShouldBe(["setting.undiscovered", "check.blocked"]);
    }

    [Test, CancelAfter(120_000)]
    public void The_grader_trouble_costs_nothing_and_is_passed_on_to_what_needs_it(CancellationToken cancellationToken)
    {
        var report = Grade(Exercise.Read(Chain, 6), Answering, cancellationToken, kind: new FakeKind((Capability)int.MaxValue)).Report;

        report.Exercises.Single().Checks.Select(c => c.Verdict).ShouldAllBe(v => v == Verdict.Faulted);
        (report.Score, report.MaxScore, report.FaultedPoints).ShouldBe((0, 0, 6));
    }

    [Test, CancelAfter(120_000)]
    public void A_run_leaves_the_console_as_it_was(CancellationToken cancellationToken)
    {
        var console = Console.Out;

        Grade(Exercise.Read(Chain, 6), Answering, cancellationToken);

        Console.Out.ShouldBeSameAs(console);
    }

    [TestCase("9.9", 3)]
    [TestCase("9.*", 3)]
    [TestCase("1.*", 0)]
    public void Only_the_exercises_asked_for_are_graded(string pattern, int checks)
    {
        var listener = new Recorder();

        Grade(Exercise.Read(Chain, 6), Answering, CancellationToken.None, listener, exercises: pattern);

        listener.Started.Count.ShouldBe(checks);
    }

    private static SubmissionGrader.Graded Grade(
        ExerciseSpec exercise, string server, CancellationToken cancellationToken, IProgressListener? listener = null, ISandboxKind? kind = null, params string[] exercises)
    {
        var folder = Directory.CreateTempSubdirectory();
        using var run = new RunFolder();
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "9.9"));
            File.WriteAllText(Path.Combine(folder.FullName, "9.9", "udp_server.py"), server);
            var sandbox = kind is null ? SandboxChooser.Choose("auto", run) : new SandboxChoice(kind, "asked");
            var options = new GradingOptions { Exercises = exercises, Seed = 1, Jobs = 4 };
            return new SubmissionGrader(Phrases.Load(), sandbox, run)
                .Grade(SubmissionReader.Read(folder.FullName, [exercise]), "entrega", [exercise], options, listener ?? SilentListener.Instance, cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private sealed class Recorder : IProgressListener
    {
        private readonly Lock _lock = new();

        public List<string> Started { get; } = [];

        public int Count { get; private set; }

        public void Planned(int checks) => Count = checks;

        void IProgressListener.Started(string exercise, CheckSpec check)
        {
            lock (_lock)
                Started.Add(check.Id);
        }

        public void Finished(CheckResult result)
        {
            // Only the beginnings matter here.
        }
    }
}
