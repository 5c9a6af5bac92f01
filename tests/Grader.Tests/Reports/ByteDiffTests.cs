using System.Text;
using Grader.Reports;
using Grader.Reports.Terminal;
using Grader.Specs;
using Grader.Texts;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Reports;

public class ByteDiffTests
{
    private static readonly Speaker Speaker = new(Phrases.Load(), Language.English);

    [Test]
    public void Equal_data_has_no_difference() => ByteDiff.Between("hola"u8, "hola"u8).ShouldBeNull();

    // Expected, seen, and the two rows without their labels.
    [TestCase("hola", "hora", "68 6f[6c]61   ho[l]a", "68 6f[72]61   ho[r]a")]
    [TestCase("hola", "hola\n", "68 6f 6c 61[--]  hola[end]", "68 6f 6c 61[0a]  hola[\\n]")]
    [TestCase("hola", "", "[68]6f 6c 61   [h]ola", "[--]           [end]")]
    [TestCase("añb", "a?b", "61[c3 b1]62   a[ñ]b", "61[3f]62      a[?]b")]
    [TestCase("é", "e\u0301", "[c3 a9]   [é]", "[65]cc 81   [e]<U+0301>")]
    [TestCase("ñ", "é", "[c3 b1]  [ñ]", "[c3 a9]  [é]")]
    [TestCase("a b", "a\u00a0b", "61[20]62     a[ ]b", "61[c2 a0]62   a[<NBSP>]b")]
    [TestCase("hola", "\ufeffhola", "[68]6f 6c 61            [h]ola", "[ef bb bf]68 6f 6c 61   [<BOM>]hola")]
    [TestCase("ab", "a\u200bb", "61[62]         a[b]", "61[e2 80 8b]62   a[<ZWSP>]b")]
    [TestCase("ok", "ok\0\0\0\0\0", "6f 6b[--]              ok[end]", "6f 6b[00]00 00 00 00   ok[<NUL>]<NUL×4>")]
    [TestCase("abc", "a␛[", "61[62]63   a[b]c", "61[1b]5b   a[<ESC>][")]
    [TestCase("ab", "a\u202eb", "61[62]         a[b]", "61[e2 80 ae]62   a[<RLO>]b")]
    [TestCase(
        "0123456789abcdefghijklmnop",
        "0123456789abcdeFghijklmnop",
        "61 62 63 64 65[66]67 68 69 6a 6b 6c 6d 6e 6f 70   …abcde[f]ghijklmnop",
        "61 62 63 64 65[46]67 68 69 6a 6b 6c 6d 6e 6f 70   …abcde[F]ghijklmnop"
    )]
    public void The_first_difference_is_marked(string expected, string seen, string expectedRow, string seenRow) =>
        Rows(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(Escapes.In(seen))).ShouldBe([Squeezed(expectedRow), Squeezed(seenRow)]);

    [Test]
    public void A_byte_that_is_no_utf8_is_shown_as_itself() =>
        Rows("añ"u8.ToArray(), [0x61, 0xf1]).ShouldBe(["61[c3 b1] a[ñ]", @"61[f1] a[\xf1]"]);

    [Test]
    public void The_window_does_not_begin_inside_a_character()
    {
        var expected = Encoding.UTF8.GetBytes(new string('ñ', 40) + "x");
        var seen = Encoding.UTF8.GetBytes(new string('ñ', 40) + "y");

        Rows(expected, seen)[0].ShouldBe("c3 b1 c3 b1 c3 b1[78] …ñññ[x]");
    }

    [Test]
    public void Lengths_and_offset_are_of_the_whole_data()
    {
        var expected = new byte[3_000_000];
        var seen = new byte[2_000_000];
        seen[1_999_999] = 7;
        var diff = ByteDiff.Between(expected, seen)!;

        (diff.Offset, diff.ExpectedLength, diff.SeenLength, diff.Start).ShouldBe((1_999_999, 3_000_000, 2_000_000, 1_999_994));
        (diff.ExpectedGoesOn, diff.SeenGoesOn).ShouldBe((true, false));
    }

    [Test]
    public void No_bytes_at_all_can_break_it()
    {
        var random = new Random(7);
        for (var i = 0; i < 2000; i++)
        {
            var expected = new byte[random.Next(40)];
            random.NextBytes(expected);
            var seen = expected.Take(random.Next(40)).Append((byte)random.Next(256)).ToArray();
            if (ByteDiff.Between(expected, seen) is { } diff)
                diff.Expected.Concat(diff.Seen).Count(cell => cell.Differs).ShouldBe(2);
        }
    }

    private static IReadOnlyList<string> Rows(byte[] expected, byte[] seen) =>
        [
            .. DiffLines
                .Of(Speaker, ByteDiff.Between(expected, seen)!, "Bytes ")
                .Skip(1)
                .Select(line => Squeezed($"{line.Head}{line.Text}".Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..])),
        ];

    private static string Squeezed(string row) => Squeezed(row.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string Squeezed(IEnumerable<string> words) => string.Join(' ', words);
}
