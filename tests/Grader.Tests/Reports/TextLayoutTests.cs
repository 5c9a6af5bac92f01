using Grader.Reports.Terminal;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Reports;

public class TextLayoutTests
{
    [TestCase("", 10, "")]
    [TestCase("uno dos tres", 8, "uno dos|tres")]
    [TestCase("uno dos tres", 7, "uno dos|tres")]
    [TestCase("abcdefghij", 4, "abcd|efgh|ij")]
    [TestCase("a abcdefghij", 4, "a|abcd|efgh|ij")]
    [TestCase("    sangría", 20, "    sangría")]
    [TestCase("a  b", 20, "a  b")]
    [TestCase("你好你好", 4, "你好|你好")]
    public void Text_is_broken_into_rows(string text, int width, string rows) => TextLayout.Wrap(text, width).ShouldBe(rows.Split('|'));

    [TestCase("uno dos", 7, "uno dos")]
    [TestCase("uno dos", 6, "uno d…")]
    [TestCase("uno dos", 5, "uno…")]
    public void A_long_text_is_cut_with_an_ellipsis(string text, int width, string cut) => TextLayout.Cut(text, width).ShouldBe(cut);
}
