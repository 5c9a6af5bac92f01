using Grader.Batches.Policies;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Batches;

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
    public void Coming_late_costs_what_the_policy_says(string policy, int hours, int percent) =>
        LatePolicy.Parse(policy)!.Cost(TimeSpan.FromHours(hours)).ShouldBe(percent);

    [TestCase("")]
    [TestCase("10")]
    [TestCase("101%")]
    [TestCase("10%/week")]
    [TestCase("10%/day,max=200%")]
    [TestCase("10%/day,grace=2")]
    [TestCase("-10%")]
    public void Anything_else_is_no_policy(string text) => LatePolicy.Parse(text).ShouldBeNull();
}
