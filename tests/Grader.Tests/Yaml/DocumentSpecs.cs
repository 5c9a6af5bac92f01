using System.Text;
using Grader.Yaml;
using NUnit.Framework;
using Shouldly;
using static Grader.Tests.Yaml.ReadYaml;

namespace Grader.Tests.Yaml;

[CancelAfter(Ending.Limit)]
internal sealed class DocumentSpecs
{
    private static readonly Shape Anything = Shapes.Named(
        "anything",
        () => Shapes.Either(Shapes.Text, Shapes.List(Anything!), Shapes.MapOf(Shapes.Text, Anything!)));

    [TestCase("", "f.yaml:1:1: the file is empty; expected a YAML document")]
    [TestCase("# only a comment\n", "f.yaml:1:1: the file is empty; expected a YAML document")]
    [TestCase("a: 1\n---\nb: 2\n", "f.yaml:2:1: a second document begins here; expected only one in a file")]
    [TestCase("a: 1\na: 2\nb: 3\nb: 4\n", "f.yaml:2:1: the key \"a\" is written twice; expected once, and it stands already in line 1\nf.yaml:4:1: the key \"b\" is written twice; expected once, and it stands already in line 3")]
    [TestCase("a:\n\tb: 1\n", "f.yaml:2:1: this line is indented with a tab; expected blanks, as YAML demands")]
    [TestCase("a:\n  b: 1\n\tc: 2\n", "f.yaml:3:1: this line is indented with a tab; expected blanks, as YAML demands")]
    [TestCase("a: b: c\n", "f.yaml:1:5: a second \": \" in one value; expected quotes around a text that has one, or the same indentation as the lines above")]
    [TestCase("a: @x\n", "f.yaml:1:4: a text cannot begin with this character; expected quotes around it")]
    [TestCase("a: [1, 2\n", "f.yaml:2:1: this is not YAML: while parsing a flow sequence, did not find expected ',' or ']'")]
    [TestCase("a: { { b: 1 }\nc: 2\n", "f.yaml:1:4: this is not YAML after here; expected every { and [ to have its } and ]")]
    [TestCase("files: *.pcap\n", "f.yaml:1:8: *.pcap is an alias, and aliases are not read; write it out, or quote a text that begins with *")]
    [TestCase("a: &x 1\n", "f.yaml:1:4: &x is an anchor, and anchors are not read; write the value out where it is needed")]
    [TestCase("a: !!int 1\n", "f.yaml:1:4: the tag tag:yaml.org,2002:int is not read; expected a plain value, or quote a text that begins with !")]
    [TestCase("a: 1\nb: !!] x\n", "f.yaml:2:1: a text after here begins with ! and is no tag that YAML knows; expected quotes around it")]
    [TestCase("? [a]\n: 1\n", "f.yaml:1:3: a key is a list; expected a word")]
    public void What_is_not_one_plain_document_is_refused_where_it_stands(string text, string problems) =>
        Problems(text, Anything).ShouldBe(problems);

    [Test]
    public void A_billion_laughs_are_refused_at_once()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 12; i++)
            bomb.Append($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n");

        Ending.Of(() => Problems(bomb.ToString(), Anything)).ShouldContain("*a0 is an alias, and aliases are not read");
    }

    [TestCase("[")]
    [TestCase("- ")]
    [TestCase("? ")]
    [TestCase("{a: ")]
    public void Endless_nesting_is_refused_at_once(string opening) =>
        Ending.Of(() => Problems(string.Concat(Enumerable.Repeat(opening, 100_000)), Anything)).ShouldContain("nested too deep; expected at most 40 levels");

    [Test]
    public void Endless_values_are_refused_at_once() =>
        Ending.Of(() => Problems(string.Concat(Enumerable.Repeat("- x\n", 200_000)), Anything)).ShouldContain("too many values; expected at most 20000");

    [Test]
    public void A_file_is_refused_in_the_same_way_when_it_cannot_be_read()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            string Load(string name, byte[]? content)
            {
                var path = Path.Combine(folder, name);
                if (content is not null)
                    File.WriteAllBytes(path, content);
                var problems = new List<Problem>();
                YamlDocument.Load(path, Anything, problems).ShouldBeNull();
                return string.Join('\n', problems.InEnglish()).Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
            }

            Load("none.yaml", null).ShouldBe("none.yaml:1:1: there is no such file");
            Load("empty.yaml", []).ShouldBe("empty.yaml:1:1: the file is empty; expected a YAML document");
            Load("latin1.yaml", [.. "a: 1\nb: "u8, 0xF1, .. "\n"u8]).ShouldBe("latin1.yaml:2:4: the file is not UTF-8 here; expected UTF-8, so save it with that encoding");
            Load("big.yaml", new byte[YamlDocument.LargestFile + 1]).ShouldBe("big.yaml:1:1: the file has 1048577 bytes; expected at most 1048576");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
