using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Docs;

internal sealed class ShownOutputSpecs
{
    [TestCase("a|b", "a|b", true)]
    [TestCase("a|b", "a", false)]
    [TestCase("a", "a|b", false)]
    [TestCase("a|…", "a|b|c", true)]
    [TestCase("a|…|c", "a|b|c", true)]
    [TestCase("a|…|c", "a|c", true)]
    [TestCase("a|…|c", "a|b|c|d", false)]
    [TestCase("…|c", "a|b", false)]
    [TestCase("…|b|…|b", "a|b|c|b", true)]
    [TestCase("…", "", true)]
    [TestCase("a 12.5 ms", "a  7,25 ms", true)]
    [TestCase("from 127.0.0.1:43514", "from 127.0.0.1:5151", true)]
    [TestCase("to 127.0.0.1:3500", "to 127.0.0.1:3501", false)]
    [TestCase("from 127.0.0.1:43514", "from 127.0.0.2:43514", false)]
    public void Only_what_is_another_each_time_may_differ(string shown, string real, bool agrees) => ShownOutput.Agrees(Lines(shown), Lines(real)).ShouldBe(agrees);

    [Test]
    public void Commands_are_found_with_their_output_and_another_output_takes_its_place()
    {
        const string Page = "text\n```console\n$ one\n1\n$ two\n```\nmore\n```sh\n$ three\n```\n";

        var blocks = ConsoleBlock.In(Page);

        blocks.Select(block => $"{block.Line} {block.Command} {string.Join(',', block.Output)}").ShouldBe(["3 one 1", "5 two "]);
        blocks[0].Replaced(Page, ["a", "b"]).ShouldBe(Page.Replace("\n1\n", "\na\nb\n", StringComparison.Ordinal));
        blocks[1].Replaced(Page, ["x"]).ShouldBe(Page.Replace("$ two\n", "$ two\nx\n", StringComparison.Ordinal));
    }

    private static string[] Lines(string text) => text.Length == 0 ? [] : text.Split('|');
}
