using Grader.Driving;
using Grader.Judging;
using Grader.Scoring;
using Grader.Tests.Planning;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Driving;

internal sealed class NeedsSpecs
{
    [TestCase(Verdict.Passed, null)]
    [TestCase(Verdict.Unchecked, null)]
    [TestCase(Verdict.Manual, null)]
    [TestCase(Verdict.Failed, Verdict.Blocked)]
    [TestCase(Verdict.Blocked, Verdict.Blocked)]
    [TestCase(Verdict.Faulted, Verdict.Faulted)]
    public void What_a_need_came_to_decides_whether_a_check_runs(Verdict need, Verdict? verdict) =>
        (Needs.Unmet([Result("first", Verdict.Passed), Result("second", need)])?.Verdict).ShouldBe(verdict);

    [Test]
    public void Trouble_of_the_graders_goes_before_what_failed() =>
        Needs.Unmet([Result("first", Verdict.Failed), Result("second", Verdict.Faulted)])!.Value.Why.Code.ShouldBe("grader.fault");

    [Test]
    public void Every_need_that_is_not_met_is_named() =>
        Needs.Unmet([Result("first", Verdict.Failed), Result("second", Verdict.Passed), Result("third", Verdict.Blocked)])!.Value.Why
            .Parameters["needs"].ShouldBe("first, third");

    private static CheckResult Result(string id, Verdict verdict) => new()
    {
        Exercise = "9.1",
        Check = Exercises.Exercise("9.1", Exercises.Check(id)).Checks.Single(),
        Verdict = verdict,
        Finding = verdict == Verdict.Passed ? null : new Finding(verdict == Verdict.Faulted ? "grader.fault" : "data.empty"),
    };
}
