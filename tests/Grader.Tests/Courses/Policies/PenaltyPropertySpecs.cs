using CsCheck;
using Grader.Courses.Policies;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Courses.Policies;

/// <summary>What holds for the penalty of any policy.</summary>
internal sealed class PenaltyPropertySpecs
{
    private const int Policies = 3000;

    private static readonly Gen<decimal> Hundredths = Gen.Int[0, 10_000].Select(n => n / 100m);
    private static readonly Gen<Cost> Costs = Gen.Select(Hundredths, Gen.Bool, (value, isPercent) => new Cost(value, isPercent));
    private static readonly Gen<TimeSpan> Graces = Gen.OneOf(Gen.Const(0), Gen.Int[0, 9999], Gen.Int[0, 166].Select(hours => hours * 60)).Select(minutes => TimeSpan.FromMinutes(minutes));
    private static readonly Gen<TimeSpan> Lates = Gen.OneOf(Gen.Long[-100, 100].Select(TimeSpan.FromSeconds), Gen.Long[0, 40_000_000].Select(TimeSpan.FromSeconds), Gen.Int[0, 20].Select(days => TimeSpan.FromDays(days)));

    private static readonly Gen<LatePolicy> Any =
        Gen.Select(Costs, Gen.Bool, Costs, Gen.Bool, Graces, (cost, isPerDay, most, isBounded, grace) => new LatePolicy(cost, isPerDay, isBounded ? most : null, grace));

    [Test]
    public void It_is_never_below_nothing_and_never_above_the_grade() =>
        Gen.Select(Any, Hundredths, Lates).Sample((policy, grade, late) => policy.Penalty(grade, late).ShouldBeInRange(0, grade), iter: Policies, threads: 1);

    [Test]
    public void Coming_later_never_costs_less() =>
        Gen.Select(Any, Hundredths, Lates, Lates).Sample(
            (policy, grade, one, other) =>
            {
                var (sooner, later) = one <= other ? (one, other) : (other, one);
                policy.Penalty(grade, sooner).ShouldBeLessThanOrEqualTo(policy.Penalty(grade, later));
            },
            iter: Policies,
            threads: 1);

    [Test]
    public void Who_won_more_never_ends_with_less_by_a_percentage() =>
        Gen.Select(Any.Where(policy => policy.Cost.IsPercent && policy.Most is null or { IsPercent: true }), Hundredths, Hundredths, Lates).Sample(
            (policy, one, other, late) =>
            {
                var (less, more) = one <= other ? (one, other) : (other, one);
                (less - policy.Penalty(less, late)).ShouldBeLessThanOrEqualTo(more - policy.Penalty(more, late) + 0.01m);
            },
            iter: Policies,
            threads: 1);

    [Test]
    public void Within_the_grace_it_costs_nothing() =>
        Gen.Select(Any, Hundredths, Gen.Double[0, 1]).Sample((policy, grade, part) => policy.Penalty(grade, policy.Grace * part).ShouldBe(0), iter: Policies, threads: 1);

    [Test]
    public void It_never_costs_more_than_its_bound() =>
        Gen.Select(Any, Hundredths, Lates).Sample(
            (policy, grade, late) => policy.Penalty(grade, late).ShouldBeLessThanOrEqualTo(Math.Round(policy.Most?.Of(grade) ?? grade, 2, MidpointRounding.AwayFromZero)),
            iter: Policies,
            threads: 1);

    [Test]
    public void Its_text_is_read_as_the_same_policy() =>
        Any.Sample(policy => LatePolicy.Parse(policy.ToString()).ShouldBe(policy), iter: Policies, threads: 1);

    [Test]
    public void Before_an_extension_ends_nothing_is_late()
    {
        var deadline = new DateTimeOffset(2026, 3, 2, 23, 59, 0, TimeSpan.FromHours(-3));
        Gen.Select(Gen.Int[0, 5000], Gen.Int[0, 5000]).Sample(
            (extended, handed) =>
            {
                var policy = CoursePolicy.None with { Deadline = deadline, Extensions = new Dictionary<string, DateTimeOffset> { ["1001"] = deadline.AddHours(extended) } };
                var own = policy.DeadlineOf("1001", "ana")!.Value;

                own.ShouldBe(deadline.AddHours(extended));
                policy.DeadlineOf("1002", "").ShouldBe(deadline);
                (deadline.AddHours(handed) <= own).ShouldBe(handed <= extended);
            },
            iter: Policies,
            threads: 1);
    }
}
