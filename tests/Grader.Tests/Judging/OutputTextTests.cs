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
    [TestCase("␛[1;32m-->␛[0m hola", "--> hola")]
    [TestCase("␛[?25l␛[2Khola␛[38;2;1;2;3mluna", "holaluna")]
    [TestCase("␛]0;título\u0007hola", "hola")]
    [TestCase("␛]8;;http://a␛\\hola␛]8;;␛\\", "hola")]
    [TestCase("␛]sin fin\nhola", "sin fin\nhola")]
    [TestCase("␛]sin fin\rhola", "sin fin\nhola")]
    [TestCase("␛]0;título␛[1mhola", "hola")]
    [TestCase("␛]0;título␛", "")]
    [TestCase("␛[ qhola", "hola")]
    [TestCase("␛[@hola", "hola")]
    [TestCase("␛[3~hola", "hola")]
    [TestCase("␛ Fhola␛/A luna", "hola luna")]
    [TestCase("hola␛(", "hola")]
    [TestCase("␛(Bhola␛=", "hola")]
    [TestCase("hola␛", "hola")]
    [TestCase("hola␛[", "hola")]
    [TestCase("hola␛[31", "hola")]
    [TestCase("␛[31\nhola", "\nhola")]
    [TestCase("holl\b \ba", "hola")]
    [TestCase("\n\bhola", "\nhola")]
    [TestCase("\bhola", "hola")]
    [TestCase("ho\U0001F600\bla", "hola", TestName = "A backspace takes a whole character back")]
    [TestCase("ho\0la\u0007\u007f\0", "hola")]
    [TestCase("a\tb ñ", "a\tb ñ")]
    public void Output_is_cleaned_of_what_a_terminal_does_not_show(string output, string expected)
    {
        OutputText.Clean(Escapes.In(output)).ShouldBe(expected);
    }

    [Test]
    public void Bytes_that_are_not_UTF8_are_replaced()
    {
        OutputText.Clean([0x68, 0xF1, 0x6F]).ShouldBe("h\uFFFDo");
    }

    [TestCase("--> hola luna\r\n", "hola luna", true)]
    [TestCase("Recibido:  hola␛[0m luna\r\n", "hola luna\n", true)]
    [TestCase("hola\r\nluna", "hola\nluna", true)]
    [TestCase("Hola luna", "hola luna", false)]
    public void Text_is_found_whatever_stands_around_it(string output, string text, bool expected)
    {
        OutputText.Contains(Escapes.In(output), text).ShouldBe(expected);
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

    [Test]
    public void The_middle_of_long_output_is_left_out()
    {
        var output = string.Join('\n', Enumerable.Range(0, 100_000));

        var lines = OutputText.Ends(output).Split('\n');

        lines.ShouldContain("7");
        lines.ShouldContain("99999");
        lines.ShouldNotContain("50000");
    }
}
