using Grader.Judging;
using Grader.Reports;
using Grader.Scoring;
using Grader.Specs;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Scoring;

/// <summary>What each verdict is worth.</summary>
internal sealed class PointsSpecs
{
    [TestCase(Verdict.Passed, 3, 3)]
    [TestCase(Verdict.Failed, 0, 3)]
    [TestCase(Verdict.Blocked, 0, 3)]
    [TestCase(Verdict.Faulted, 0, 0)]
    [TestCase(Verdict.Unchecked, 0, 0)]
    [TestCase(Verdict.Manual, 0, 0)]
    public void Only_what_was_judged_counts_in_the_maximum(Verdict verdict, int earned, int judged)
    {
        var result = Result(verdict, 3);

        (Points.Earned(result), Points.Judged(result)).ShouldBe((earned, judged));
    }

    [Test]
    public void Every_point_of_an_exercise_is_won_lost_or_set_apart()
    {
        var report = new ExerciseReport("1.2", LocalizedText.None, [.. Enum.GetValues<Verdict>().Select((v, i) => Result(v, i + 1))]);

        (report.MaxScore + report.UncheckedPoints + report.FaultedPoints + report.ManualPoints).ShouldBe(report.Checks.Sum(c => c.Check.Points));
        report.Score.ShouldBe(1);
    }

    private static CheckResult Result(Verdict verdict, int points) => new()
    {
        Exercise = "1.2",
        Verdict = verdict,
        Check = new CheckSpec { Id = "trial", Title = LocalizedText.None, Points = points, Position = new SourcePosition("trial.yaml", 1, 1) },
    };
}
