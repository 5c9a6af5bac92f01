using CsCheck;
using Grader.Courses.Policies;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Courses.Policies;

internal sealed class WeighingSpecs
{
    private const int Classes = 2000;

    private static readonly ExercisePoints[] Points = [new("1.1", 5, 10), new("1.2", 10, 10), new("2.1", 0, 20), new("2.2", 0, 0)];

    private static readonly Gen<ExercisePoints[]> Any =
        Gen.Select(Gen.Int[0, 30], Gen.Int[0, 30], (one, other) => (Math.Min(one, other), Math.Max(one, other))).Array[1, 6]
            .Select(all => all.Select((pair, index) => new ExercisePoints($"{index}", pair.Item1, pair.Item2)).ToArray());

    [Test]
    public void Without_weights_a_grade_is_of_all_points() => Weighing.Even.Weigh(Points).Grade.ShouldBe(37.5m);

    [Test]
    public void Of_several_patterns_that_fit_the_last_holds()
    {
        var weighing = new Weighing([("1.*", 2), ("1.2", 0), ("2.1", 1)], []);

        weighing.Weigh(Points).Grade.ShouldBe(25m);
    }

    [Test]
    public void What_counts_nothing_and_nothing_judged_are_no_grade()
    {
        new Weighing([("*", 0)], []).Weigh(Points).Grade.ShouldBeNull();
        Weighing.Even.Weigh([new("2.2", 0, 0)]).Grade.ShouldBeNull();
    }

    [Test]
    public void An_optional_exercise_counts_only_for_who_gains_by_it()
    {
        var weighed = new Weighing([], ["1.2", "2.*"]).Weigh(Points);

        weighed.Grade.ShouldBe(75m);
        weighed.Uncounted.ShouldBe(["2.1"]);
    }

    [Test]
    public void Who_did_none_of_only_optional_exercises_has_nothing() => new Weighing([], ["*"]).Weigh([new("1.1", 0, 10)]).Grade.ShouldBe(0);

    [Test]
    public void No_choice_of_the_optional_exercises_would_give_more() =>
        Gen.Select(Any, Gen.Int[0, 63]).Sample(
            (points, optional) =>
            {
                bool IsOptional(int index) => (optional >> index & 1) == 1;
                var best = new Weighing([], [.. points.Where((_, index) => IsOptional(index)).Select(exercise => exercise.Exercise)]).Weigh(points).Grade;
                foreach (var chosen in Enumerable.Range(0, 1 << points.Length))
                {
                    var counted = points.Where((_, index) => !IsOptional(index) || (chosen >> index & 1) == 1).ToArray();
                    if (Weighing.Even.Weigh(counted).Grade is { } other)
                        best.ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(other);
                }
            },
            iter: Classes,
            threads: 1);

    [Test]
    public void The_same_weight_for_all_changes_nothing() =>
        Gen.Select(Any, Gen.Int[1, 1000]).Sample((points, weight) => new Weighing([("*", weight)], []).Weigh(points).Grade.ShouldBe(Weighing.Even.Weigh(points).Grade), iter: Classes, threads: 1);
}
