using Grader.Judging.Diagnosis;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Judging;

public sealed class OutputTextTests
{
    [TestCase("hola", "hola")]
    [TestCase("uno\r\ndos\r\n", "uno\ndos\n")]
    [TestCase("uno\r\r\n\r\ndos", "uno\n\ndos")]
    [TestCase("10%\r20%", "10%\n20%")]
    [TestCase("\u001b[1;32m-->\u001b[0m hola", "--> hola")]
    [TestCase("\u001b[?25l\u001b[2Khola\u001b[38;2;1;2;3mluna", "holaluna")]
    [TestCase("\u001b]0;título\u0007hola", "hola")]
    [TestCase("\u001b]8;;http://a\u001b\\hola\u001b]8;;\u001b\\", "hola")]
    [TestCase("\u001b]sin fin\nhola", "sin fin\nhola")]
    [TestCase("\u001b(Bhola\u001b=", "hola")]
    [TestCase("hola\u001b", "hola")]
    [TestCase("hola\u001b[", "hola")]
    [TestCase("hola\u001b[31", "hola")]
    [TestCase("\u001b[31\nhola", "\nhola")]
    [TestCase("holl\b \ba", "hola")]
    [TestCase("\n\bhola", "\nhola")]
    [TestCase("ho\U0001F600\bla", "hola")]
    [TestCase("ho\0la\u0007\u007f\0", "hola")]
    [TestCase("a\tb ñ", "a\tb ñ")]
    public void Output_is_cleaned_of_what_a_terminal_does_not_show(string output, string expected)
    {
        OutputText.Clean(output).ShouldBe(expected);
    }

    [Test]
    public void Bytes_that_are_not_UTF8_are_replaced()
    {
        OutputText.Clean([0x68, 0xF1, 0x6F]).ShouldBe("h\uFFFDo");
    }

    [TestCase("--> hola luna\r\n", "hola luna", true)]
    [TestCase("Recibido:  hola\u001b[0m luna\r\n", "hola luna\n", true)]
    [TestCase("hola\r\nluna", "hola\nluna", true)]
    [TestCase("Hola luna", "hola luna", false)]
    public void Text_is_found_whatever_stands_around_it(string output, string text, bool expected)
    {
        OutputText.Contains(output, text).ShouldBe(expected);
    }

    [Test]
    public void The_ends_of_long_output_are_kept()
    {
        var output = "principio\n" + new string('x', 1_000_000) + "\nfin";

        var ends = OutputText.Ends(output, 100);

        ends.ShouldStartWith("principio\n");
        ends.ShouldEndWith("\nfin");
        ends.Length.ShouldBeLessThan(500);
    }
}
