using Grader.Specs;
using Grader.Specs.Reading;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Specs;

/// <summary>Checks for different values of a setting stand for one another, so that an exercise is worth the same however it is solved.</summary>
internal sealed class ReachablePointsSpecs
{
    [Test]
    public void Without_settings_all_points_can_be_had() => Most((3, []), (2, [])).ShouldBe(5);

    [Test]
    public void Of_different_values_the_best_counts() =>
        Most((1, []), (2, [("framing", "eof")]), (3, [("framing", "own")]), (1, [("framing", "eof")])).ShouldBe(4);

    [Test]
    public void Several_values_may_have_a_check_in_common() =>
        Most((4, [("framing", "eof"), ("framing", "newline")]), (3, [("framing", "newline")]), (5, [("framing", "own")])).ShouldBe(7);

    [Test]
    public void Settings_meet_in_every_way() =>
        Most((2, [("framing", "own"), ("message", "stdin")]), (3, [("framing", "eof")]), (4, [("message", "stdin")])).ShouldBe(7);

    // A setting with several values is written once for each value here.
    private static int Most(params (int Points, (string Setting, string Value)[] Applies)[] checks) =>
        ReachablePoints.Most(checks.Select((check, i) => new CheckSpec
        {
            Id = $"check-{i}",
            Title = LocalizedText.None,
            Points = check.Points,
            Applies = [.. check.Applies.GroupBy(a => a.Setting).Select(g => new Applicability(g.Key, [.. g.Select(a => a.Value)]))],
            Position = new SourcePosition("exercise.yaml", 1, 1),
        }));
}
