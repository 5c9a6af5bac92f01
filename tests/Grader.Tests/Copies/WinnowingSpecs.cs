using CsCheck;
using Grader.Copies;
using Grader.Copies.Tokens;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Copies;

internal sealed class WinnowingSpecs
{
    private const int Texts = 1000;

    private static readonly Gen<Token[]> Any = Gen.Int[0, 5].Array[0, 120].Select(all => all.Select((kind, at) => new Token($"k{kind}", at, at + 1)).ToArray());

    // The example of the paper, in windows of four.
    [Test]
    public void Of_every_window_the_smallest_is_picked()
    {
        ulong[] hashes = [77, 74, 42, 17, 98, 50, 17, 98, 8, 88, 67, 39, 77, 74, 42, 17, 98];

        Winnowing.Pick(hashes, _ => true, window: 4).Select(at => (hashes[at], at)).ShouldBe([(17UL, 3), (17UL, 6), (8UL, 8), (39UL, 11), (17UL, 15)]);
    }

    [Test]
    public void What_is_as_long_as_the_guarantee_is_found_wherever_it_stands() =>
        Gen.Select(Any, Any, Any, Any, Gen.Int[0, 5].Array[Winnowing.Guarantee, 60]).Sample(
            (before, after, otherBefore, otherAfter, middle) =>
            {
                var shared = middle.Select((kind, at) => new Token($"k{kind}", at, at + 1)).ToArray();
                var first = Prints([.. before, .. shared, .. after]);
                var second = Prints([.. otherBefore, .. shared, .. otherAfter]);

                first.Overlaps(second).ShouldBeTrue();
            },
            iter: Texts,
            threads: 1);

    [Test]
    public void What_is_shorter_than_a_run_is_never_found() =>
        Gen.Select(Gen.Int[0, 5].Array[Winnowing.Run - 1], Any, Any).Sample(
            (middle, before, after) =>
            {
                var shared = middle.Select((kind, at) => new Token($"k{kind}", at, at + 1)).ToArray();
                Token Other(Token token) => token with { Kind = $"other {token.Kind}" };

                Prints([.. before, .. shared, .. after]).Overlaps(Prints([.. before.Select(Other), .. shared, .. after.Select(Other)])).ShouldBeFalse();
            },
            iter: Texts,
            threads: 1);

    [Test]
    public void What_does_not_count_is_never_picked() =>
        Winnowing.Pick([5, 1, 4, 1, 3], at => at % 2 == 0).ShouldBe([4]);

    [Test]
    public void Hashes_are_the_same_on_every_machine() =>
        Winnowing.Hashes([.. Enumerable.Range(0, 12).Select(at => new Token("a", at, at + 1))], "python").Single().ShouldBe(Hash);

    private const ulong Hash = 2200530006864809932;

    private static HashSet<ulong> Prints(Token[] tokens)
    {
        var hashes = Winnowing.Hashes(tokens, "");
        return [.. Winnowing.Pick(hashes, _ => true).Select(at => hashes[at])];
    }
}
