using System.Text;
using Grader.Judging.Diagnosis;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Judging;

public sealed class PrintableTextTests
{
    [Test]
    public void Text_is_shown_as_it_is_and_what_cannot_be_seen_by_name()
    {
        Shown("hola ñandú").ShouldBe("hola ñandú");
        Shown("a\r\n\t\0b").ShouldBe(@"a\r\n\t\0b");
        Shown("a\u001b[1m").ShouldBe(@"a\u{1b}[1m");
        Shown("a\u200bb").ShouldBe(@"a\u{200b}b");
        Shown("a\u2028b").ShouldBe(@"a\u{2028}b");
    }

    [Test]
    public void Bytes_that_are_no_text_are_shown_as_hexadecimal_numbers() =>
        PrintableText.Of([0x61, 0xFF, 0x80, 0xC3, 0x0A]).ShouldBe(@"a\xff\x80\xc3\n");

    [TestCase(4, "hola")]
    [TestCase(3, "hol…")]
    public void Long_text_is_cut_and_the_cut_is_shown(int limit, string shown) => PrintableText.Of("hola"u8, limit).ShouldBe(shown);

    private static string Shown(string text) => PrintableText.Of(Encoding.UTF8.GetBytes(text));
}
