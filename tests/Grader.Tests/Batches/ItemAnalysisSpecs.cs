using Grader.Batches.ClassReports;
using Grader.Batches.Storage;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Batches;

internal sealed class ItemAnalysisSpecs
{
    [Test]
    public void A_check_that_only_the_better_ones_pass_discriminates_and_one_that_only_the_worse_ones_pass_does_the_opposite()
    {
        var items = ItemAnalysis.Of([Student("ppppf"), Student("ppppf"), Student("fpfpp"), Student("ffffp")]).ToDictionary(item => item.Check);

        items["c0"].Difficulty.ShouldBe(0.5);
        // Passing: 1 1 0 0; points of the others: 3 3 3 1.
        items["c0"].Discrimination!.Value.ShouldBe(1 / Math.Sqrt(3), 1e-9);
        items["c4"].Discrimination!.Value.ShouldBeLessThan(-0.8);
    }

    [Test]
    public void Discrimination_is_the_correlation_with_the_points_of_all_others()
    {
        // Passing c0: 1 1 0; points of the others: 2 0 1, the mean of which is 1.
        var item = ItemAnalysis.Of([Student("ppp"), Student("pff"), Student("fpf")])[0];

        item.Discrimination!.Value.ShouldBe(0, 1e-9);
        (item.Judged, item.Passed).ShouldBe((3, 2));
    }

    [TestCase("pp", "pf")]
    [TestCase("fp", "fp")]
    public void Where_nothing_varies_there_is_no_discrimination(string first, string second) =>
        ItemAnalysis.Of([Student(first), Student(second)])[0].Discrimination.ShouldBeNull();

    [Test]
    public void What_was_not_judged_counts_for_nobody()
    {
        var items = ItemAnalysis.Of([Student("pu"), Student("fm"), Student("bx")]);

        items.Single().Check.ShouldBe("c0");
        items[0].Judged.ShouldBe(3);
        items[0].Passed.ShouldBe(1);
    }

    private static List<StoredCheck> Student(string verdicts) =>
        [.. verdicts.Select((verdict, index) => new StoredCheck("key", "1.1", $"c{index}", Name(verdict), 1, "", 0))];

    private static string Name(char verdict) => verdict switch { 'p' => "passed", 'f' => "failed", 'b' => "blocked", 'u' => "unchecked", 'm' => "manual", _ => "faulted" };
}
