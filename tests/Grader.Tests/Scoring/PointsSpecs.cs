using Grader.Judging;
using Grader.Scoring;
using Grader.Tests.Planning;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Scoring;

internal sealed class PointsSpecs
{
    [TestCase(Verdict.Passed, 5, 5)]
    [TestCase(Verdict.Failed, 0, 5)]
    [TestCase(Verdict.Blocked, 0, 5)]
    [TestCase(Verdict.Unchecked, 0, 0)]
    [TestCase(Verdict.Faulted, 0, 0)]
    [TestCase(Verdict.Manual, 0, 0)]
    public void Only_what_was_judged_counts(Verdict verdict, int earned, int judged)
    {
        var check = Exercises.Exercise("9.1", Exercises.Check("one", points: 5)).Checks.Single();
        var result = new CheckResult { Exercise = "9.1", Check = check, Verdict = verdict };

        (Points.Earned(result), Points.Judged(result)).ShouldBe((earned, judged));
    }

    [TestCase(Verdict.Manual, 3, 5)]
    [TestCase(Verdict.Failed, 0, 5)]
    [TestCase(Verdict.Faulted, 0, 0)]
    public void A_person_decides_only_what_nobody_else_judges(Verdict verdict, int earned, int judged)
    {
        var check = Exercises.Exercise("9.1", Exercises.Check("one", points: 5)).Checks.Single();
        var result = new CheckResult { Exercise = "9.1", Check = check, Verdict = verdict, Review = new Review(3, "bien") };

        (Points.Earned(result), Points.Judged(result)).ShouldBe((earned, judged));
    }

    [Test]
    public void A_penalty_is_taken_from_the_grade() => new FinalGrade(80.5m, 10).Grade.ShouldBe(70.5m);

    [Test]
    public void Every_verdict_has_a_rule() => Enum.GetValues<Verdict>().Length.ShouldBe(6);
}
