using System.Text;
using Grader.Reports;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Reports;

public class SafeTextTests
{
    [TestCase("ñandú, ¿qué tal? 你好 🙂", "ñandú, ¿qué tal? 你好 🙂", TestName = "Letters of any language are safe as they are")]
    [TestCase("␛[31mrojo␛[0m", @"\x1b[31mrojo\x1b[0m")]
    [TestCase("a\r\nb\tc\0", @"a\r\nb\tc\0")]
    [TestCase("abc\u202etxt.exe", @"abc\u202etxt.exe")]
    [TestCase("a\u2066b\u2069", @"a\u2066b\u2069")]
    [TestCase("\ufeffhola\u200b\u00a0", @"\ufeffhola\u200b\u00a0")]
    [TestCase("\u009b31m", @"\u009b31m")]
    [TestCase("a\u2028b\u3164", @"a\u2028b\u3164")]
    [TestCase("::error::no", @"\x3a:error::no")]
    [TestCase("x ::Add-Mask::no ::stop-commands::t", @"x \x3a:Add-Mask::no \x3a:stop-commands::t")]
    [TestCase("##[error]no ##vso[task.complete]", @"\x23#[error]no \x23#vso[task.complete]")]
    [TestCase("escucha en ::1 y std::vector::size", "escucha en ::1 y std::vector::size")]
    public void Text_is_made_safe(string text, string safe) => SafeText.Of(Escapes.In(text)).ShouldBe(safe);

    [Test]
    public void Bytes_that_are_no_utf8_are_written_as_escapes() =>
        SafeText.Of([0x61, 0xff, 0xc3, 0x28, 0xed, 0xa0, 0x80]).ShouldBe(@"a\xff\xc3(\xed\xa0\x80");

    [Test]
    public void A_cut_says_how_much_it_leaves_out() => SafeText.Of(new string('x', 1_000_000), 10).ShouldBe("xxxxxxxxxx …(+999990 bytes)");

    [Test]
    public void The_last_lines_of_an_output_are_found_from_its_end() =>
        SafeText.LastLines("uno\r\ndos\n\n\ttres"u8, 3, 80).ShouldBe(["dos", "", "    tres"]);

    [Test]
    public void An_output_without_anything_has_no_lines()
    {
        SafeText.LastLines([], 5, 80).ShouldBeEmpty();
        SafeText.CountLines([]).ShouldBe(0);
        SafeText.CountLines("a\nb\nc"u8).ShouldBe(3);
    }

    [Test]
    public void Prose_over_several_lines_becomes_one() => SafeText.Prose("Mirá\n  la dirección\n").ShouldBe("Mirá la dirección");

    [Test]
    public void An_answer_keeps_its_lines() => SafeText.Block("# 1.4\r\n\tSe ve\u001b[2J\n\nfin").ShouldBe("# 1.4\n    Se ve\\x1b[2J\n\nfin");

    [Test]
    public void No_byte_can_come_through_as_a_control_character()
    {
        var every = Enumerable.Range(0, 0x3000).Where(c => c is < 0xd800 or > 0xdfff).SelectMany(c => Encoding.UTF8.GetBytes(((char)c).ToString()));

        SafeText.Of(every.ToArray()).Any(c => char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format).ShouldBeFalse();
    }
}
