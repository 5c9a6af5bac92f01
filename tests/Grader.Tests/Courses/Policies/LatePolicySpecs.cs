using Grader.Courses.Policies;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Courses.Policies;

internal sealed class LatePolicySpecs
{
    [TestCase("none", 100, 0)]
    [TestCase("20%", 0, 0)]
    [TestCase("20%", 1, 20)]
    [TestCase("20%", 100, 20)]
    [TestCase("10%/day", 1, 10)]
    [TestCase("10%/day", 24, 10)]
    [TestCase("10%/day", 25, 20)]
    [TestCase("10%/day", 2400, 100)]
    [TestCase("10%/day,max=50%", 2400, 50)]
    [TestCase("10%/day,grace=2h", 2, 0)]
    [TestCase("10%/day,max=50%,grace=90m", 2, 10)]
    [TestCase("2.5%/day", 30, 5)]
    [TestCase("10", 1, 10)]
    [TestCase("7/day,max=30%,grace=1d", 24, 0)]
    [TestCase("7/day,grace=1d,max=30%", 24 * 9, 30)]
    [TestCase("60/day,max=80", 48, 80)]
    public void Coming_late_costs_what_the_policy_says(string policy, int hours, int percent) =>
        LatePolicy.Parse(policy)!.Penalty(100, TimeSpan.FromHours(hours)).ShouldBe(percent);

    [TestCase("")]
    [TestCase("101%")]
    [TestCase("10%/week")]
    [TestCase("10%/day,max=200%")]
    [TestCase("10%/day,grace=2")]
    [TestCase("-10%")]
    [TestCase("101")]
    [TestCase("10%,max=5%,max=6%")]
    [TestCase("10%,most=5%")]
    [TestCase("10%\n")]
    public void Anything_else_is_no_policy(string text) => LatePolicy.Parse(text).ShouldBeNull();
}
