using CsCheck;
using Grader.Reviewing;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Reviewing;

internal sealed class ReviewPartSpecs
{
    [Test]
    public void The_parts_are_the_whole_and_about_as_large() =>
        Gen.Select(Gen.Int[0, 200], Gen.Int[1, 30]).Sample(
            (count, of) =>
            {
                int[] whole = [.. Enumerable.Range(0, count)];
                var parts = Enumerable.Range(1, of).Select(number => new ReviewPart(number, of).In(whole).ToList()).ToList();

                parts.SelectMany(part => part).ShouldBe(whole);
                (parts.Max(part => part.Count) - parts.Min(part => part.Count)).ShouldBeLessThanOrEqualTo(1);
            },
            iter: 1000,
            threads: 1);

    [TestCase("1/3", 1, 3)]
    [TestCase("3/3", 3, 3)]
    [TestCase("1/1", 1, 1)]
    public void A_part_is_read(string text, int number, int of) => ReviewPart.Parse(text).ShouldBe(new ReviewPart(number, of));

    [TestCase("0/3")]
    [TestCase("4/3")]
    [TestCase("1")]
    [TestCase("1/0")]
    [TestCase("-1/3")]
    [TestCase("1/3\n")]
    public void Anything_else_is_no_part(string text) => ReviewPart.Parse(text).ShouldBeNull();
}
