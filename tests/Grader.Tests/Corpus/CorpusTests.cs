using Grader.Judging;
using Grader.Reports;
using Grader.Scoring;
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

    [Test, CancelAfter(3_600_000)]
    public void A_full_score_goes_to_the_sample(CancellationToken cancellationToken)
    {
        var report = Grading.Grade(Repository.Path("tests", "submissions", "guide-python"), Grading.Sandbox, Grading.Seed, cancellationToken);

        Grading.Lost(report).ShouldBeEmpty();
        (report.Score, report.MaxScore).ShouldBe((100, 100));
    }

    [Test, CancelAfter(3_600_000)]
    public void A_full_score_goes_to_the_reference(CancellationToken cancellationToken)
    {
        var report = Grading.Grade(Repository.Path("src", "ReferenceImpl"), Grading.Sandbox, Grading.Seed, cancellationToken);

        Grading.Lost(report).ShouldBeEmpty();
        (report.Score, report.MaxScore).ShouldBe((100, 100));
    }

    [TestCaseSource(nameof(RightOnes)), CancelAfter(3_600_000)]
    public void Right_programs_keep_every_point(string folder, CancellationToken cancellationToken)
    {
        var report = Grading.Grade(folder, Grading.Sandbox, Grading.Seed, cancellationToken);

        var lost = report.Exercises.SelectMany(e => e.Checks).Where(c => c.Verdict is Verdict.Failed or Verdict.Blocked or Verdict.Faulted);
        lost.Where(c => c.Finding?.Code != "submission.missing" && c.Finding?.Code != "capture.missing" && !BlockedByMissing(report, c)).Select(Grading.Tell).ShouldBeEmpty();
        report.Score.ShouldBeGreaterThan(0);
    }

    [TestCaseSource(nameof(Mistakes)), CancelAfter(3_600_000)]
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
}
