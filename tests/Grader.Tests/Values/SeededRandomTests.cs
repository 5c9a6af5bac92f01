using Grader.Values;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Values;

public sealed class SeededRandomTests
{
    /// <summary>Compared with another implementation of the published algorithm, in another language.</summary>
    [Test]
    public void The_sequence_of_a_seed_and_a_path_is_pinned_for_ever()
    {
        var random = new SeededRandom(42, "1.2/echo/first");

        Enumerable.Range(0, 3).Select(_ => random.NextUInt64()).ShouldBe([15_968_598_322_554_462_183, 818_025_547_571_316_810, 13_891_000_138_060_931_901]);
    }

    [Test]
    public void Every_seed_and_every_path_has_its_own_sequence()
    {
        var firsts = new[] { (1, "a"), (1, "b"), (2, "a"), (-1, "a") }.Select(of => new SeededRandom(of.Item1, of.Item2).NextUInt64());

        firsts.Distinct().Count().ShouldBe(4);
    }

    [Test]
    public void Numbers_of_a_range_come_about_equally_often()
    {
        var random = new SeededRandom(1, "dice");
        var counts = new int[6];
        for (var i = 0; i < 60_000; i++)
            counts[random.Between(1, 6) - 1]++;

        counts.ShouldAllBe(count => count > 9_600 && count < 10_400);
    }

    [TestCase(5, 5)]
    [TestCase(int.MinValue, int.MaxValue)]
    [TestCase(-3, 3)]
    public void A_range_includes_its_ends_and_nothing_beyond(int min, int max)
    {
        var random = new SeededRandom(1, "range");

        for (var i = 0; i < 1000; i++)
            random.Between(min, max).ShouldBeInRange(min, max);
    }

    [Test]
    public void Bytes_of_any_length_are_filled_and_begin_alike()
    {
        var (shorter, longer) = (new byte[13], new byte[16]);
        new SeededRandom(7, "fill").Fill(shorter);
        new SeededRandom(7, "fill").Fill(longer);

        longer[..13].ShouldBe(shorter);
    }
}
