using Grader.Batches;
using Grader.Batches.Rosters;
using Grader.Batches.Sources;
using Grader.Courses.Policies;
using NUnit.Framework;
using Shouldly;
using static Grader.Tests.Batches.GradingUnits;

namespace Grader.Tests.Batches;

/// <summary>Which of several deliveries becomes a student's grade.</summary>
internal sealed class BatchPlanSpecs
{
    private static readonly DateTimeOffset Deadline = new(2026, 3, 2, 23, 59, 0, TimeSpan.Zero);
    private static readonly Student Ana = new("1001", "Ana", "", "", "");

    [TestCase("5 9 7", "b")]
    [TestCase("9 9 7", "b")]
    [TestCase("5 9 x", "b")]
    [TestCase("x x x", "c")]
    [TestCase("9 0 10", "a", Description = "the last came late, and costs half of it")]
    public void The_best_counts_with_its_penalty_and_of_equal_ones_the_last(string scores, string counts)
    {
        var plan = Plan();
        var points = plan.Attempts["1001"].Zip(scores.Split(' ')).ToDictionary(pair => pair.First, pair => pair.Second);

        var best = plan.Best(plan.Class.Entries[0], attempt => points[attempt] == "x" ? null : [new ExercisePoints("1.1", int.Parse(points[attempt]), 10)]);

        best!.Delivery.Name.ShouldBe(counts);
    }

    [Test]
    public void A_result_tells_which_delivery_it_was_made_from_and_how_late_that_was()
    {
        var plan = Plan();

        var entry = plan.Counting(plan.Class.Entries[0], plan.Attempts["1001"][2].Unit.Key());

        entry.Graded!.Name.ShouldBe("c");
        entry.Others.Select(other => other.Name).ShouldBe(["a", "b"]);
        entry.Late.ShouldBe(TimeSpan.FromHours(1));
        plan.Counting(plan.Class.Entries[0], null).Graded!.Name.ShouldBe("b");
    }

    private static BatchPlan Plan()
    {
        var found = new[] { ("a", -5), ("b", -1), ("c", 1) }.Select(pair => new FoundDelivery(pair.Item1, $"/{pair.Item1}", null, "", Deadline.AddHours(pair.Item2))).ToList();
        var list = ClassList.Of([Ana], new DeliveryFinder.Found(found, []), _ => new Owner("1001", ""), _ => Deadline);
        var policy = CoursePolicy.None with { Deadline = Deadline, BestCounts = true, Late = LatePolicy.Parse("50%")! };
        return new BatchPlan(list, policy, new Dictionary<string, IReadOnlyList<Attempt>> { ["1001"] = [.. list.Entries[0].All.Select(delivery => new Attempt(delivery, Unit(delivery.Name, delivery.Name)))] });
    }
}
