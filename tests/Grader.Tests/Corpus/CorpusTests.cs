using Grader.Judging;
using Grader.Reports;
using Grader.Sandboxes.Choosing;
using Grader.Scoring;
using Grader.Tests.Running;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Corpus;

/// <summary>Right submissions keep every point, wrong ones lose exactly those that their mistake is about.</summary>
[Parallelizable(ParallelScope.Children)]
[Category("corpus")]
public sealed class CorpusTests
{
    private static IEnumerable<TestCaseData> Mistakes => Mistake.All.Select(m => new TestCaseData(m).SetName($"Wrong_{m}"));

    private static IEnumerable<TestCaseData> RightOnes =>
        Directory.EnumerateDirectories(Repository.Path("tests", "submissions", "right"))
            .Order(StringComparer.Ordinal)
            .Select(f => new TestCaseData(f).SetName($"Right_{Path.GetFileName(f)}"));

    [TearDown]
    public void KeepTheEvidence() => Evidence.Keep();

    [Test, CancelAfter(900_000)]
    public void The_sample_gets_all_points(CancellationToken cancellationToken)
    {
        var report = Grading.Grade(Repository.Path("tests", "submissions", "guide-python"), Grading.Sandbox, Grading.Seed, cancellationToken);

        Lost(report).ShouldBeEmpty();
        (report.Score, report.MaxScore).ShouldBe((100, 100));
    }

    [Test, CancelAfter(900_000)]
    public void The_reference_gets_all_points(CancellationToken cancellationToken)
    {
        var report = Grading.Grade(Repository.Path("src", "ReferenceImpl"), Grading.Sandbox, Grading.Seed, cancellationToken);

        Lost(report).ShouldBeEmpty();
        (report.Score, report.MaxScore).ShouldBe((100, 100));
    }

    [Test, CancelAfter(900_000)]
    public void Without_bubblewrap_the_sample_gets_all_points_too(CancellationToken cancellationToken)
    {
        var plain = new SandboxChoice(TestSandboxes.Plain, "asked");

        var report = Grading.Grade(Repository.Path("tests", "submissions", "guide-python"), Grading.Exercises, plain, TestSandboxes.Run, Grading.Seed, cancellationToken);

        Lost(report).ShouldBeEmpty();
        (report.Score, report.MaxScore).ShouldBe((100, 100));
    }

    [Test, CancelAfter(900_000)]
    public void On_the_machine_itself_the_sample_loses_nothing_and_what_cannot_be_checked_is_said(CancellationToken cancellationToken)
    {
        GradeReport report;
        lock (TestSandboxes.SharedPorts)
            report = Grading.Grade(Repository.Path("tests", "submissions", "guide-python"), "process", Grading.Seed, cancellationToken);

        var apart = report.Exercises.SelectMany(e => e.Checks).Where(c => c.Verdict is not (Verdict.Passed or Verdict.Manual) && !IsMoot(c)).ToList();
        apart.Where(c => c.Verdict != Verdict.Unchecked).Select(Grading.Tell).ShouldBeEmpty();
        apart.Select(c => $"{c.Exercise} {c.Check.Id}").ShouldBe(
        [
            "1.3 client-prints-its-message-back", "1.3 server-prints-the-clients-address", "2.3 server-prints-the-client",
            "2.5.2 message-leaves-in-pieces", "2.5.2 slow-reader-gets-it-whole", "2.5.2 short-send-loses-nothing",
            "2.5.4 image-that-looks-like-the-protocol", "2.5.4 however-the-stream-is-cut", "2.5.4 three-megabytes-arrive",
        ]);
        (report.Score + report.UncheckedPoints).ShouldBe(100);
    }

    [TestCaseSource(nameof(RightOnes)), CancelAfter(900_000)]
    public void Right_programs_keep_every_point(string folder, CancellationToken cancellationToken)
    {
        var report = Grading.Grade(folder, Grading.Sandbox, Grading.Seed, cancellationToken);

        var lost = report.Exercises.SelectMany(e => e.Checks).Where(c => c.Verdict is Verdict.Failed or Verdict.Blocked or Verdict.Faulted);
        lost.Where(c => c.Finding?.Code != "submission.missing" && c.Finding?.Code != "capture.missing" && !BlockedByMissing(report, c)).Select(Grading.Tell).ShouldBeEmpty();
        report.Score.ShouldBeGreaterThan(0);
    }

    [TestCaseSource(nameof(Mistakes)), CancelAfter(900_000)]
    public void A_mistake_loses_exactly_its_points(object mistake, CancellationToken cancellationToken)
    {
        var wrong = (Mistake)mistake;
        var checks = Grading.Grade(wrong.Folder, Grading.Sandbox, Grading.Seed, cancellationToken, wrong.Exercise).Exercises.Single().Checks;

        checks.Where(c => c.Verdict == Verdict.Failed).Select(c => c.Check.Id).ShouldBe(wrong.Fails, ignoreOrder: true, string.Join('\n', checks.Select(Grading.Tell)));
        wrong.Findings.ShouldContain(checks.Single(c => c.Check.Id == wrong.Fails[0]).Finding!.Code);
        checks.Where(c => c.Verdict == Verdict.Faulted).Select(Grading.Tell).ShouldBeEmpty();
    }

    private static bool BlockedByMissing(GradeReport report, CheckResult result) =>
        result.Verdict == Verdict.Blocked
        && report.Exercises.Single(e => e.Id == result.Exercise).Checks.Any(c => c.Finding?.Code is "submission.missing" or "capture.missing");

    private static IEnumerable<string> Lost(GradeReport report) =>
        report.Exercises.SelectMany(e => e.Checks).Where(c => c.Verdict is not (Verdict.Passed or Verdict.Manual) && !IsMoot(c)).Select(Grading.Tell);

    // About another choice than the submission's, or about what need not be handed in.
    private static bool IsMoot(CheckResult result) => result.Finding?.Code is "setting.not-applicable" or "submission.optional";
}
