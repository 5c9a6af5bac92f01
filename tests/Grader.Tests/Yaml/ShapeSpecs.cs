using Grader.Texts;
using Grader.Yaml;
using NUnit.Framework;
using Shouldly;
using static Grader.Tests.Yaml.ReadYaml;

namespace Grader.Tests.Yaml;

internal sealed class ShapeSpecs
{
    private static readonly Shape Program = Shapes.Map(
        Field.Must("name", Shapes.Text, "What it is called."),
        Field.May("port", Shapes.Number(1, 65535), "Where it listens."),
        Field.May("quiet", Shapes.Flag, "Whether it prints nothing."),
        Field.May("command", Shapes.List(Shapes.Text, min: 1), "How it is started."),
        Field.May("levels", Shapes.MapOf(Shapes.Text.Of(Phrase.Words("a word"), "^[a-z]+$"), Shapes.Number()), "By name."),
        Field.May("size", Shapes.Either(Shapes.Number(0), Shapes.Text.Of(Phrase.Words("a placeholder such as \"{buffer}\""), "^\\{[a-z]+\\}$")), "Bytes."));

    private static readonly VerbShape Expectation = Shapes.OneOf(
        Phrase.Words("an expectation"),
        new Verb("at", Shapes.Text, "A peer.").Beside(
            Field.May("data", Shapes.Text.OrEmpty(), "What it receives."),
            Field.May("framing", Shapes.Text, "How it ends."),
            Field.May("any-of", Shapes.List(Shapes.Text), "Several texts.")).With(
                new KeyRule.ExactlyOne("data", "any-of"),
                new KeyRule.Beside("framing", "data")),
        new Verb("of", Shapes.Text, "A program.").Beside(Field.May("prints", Shapes.Text, "What it prints.")),
        new Verb("any-of", Shapes.List(Shapes.Text), "Several expectations."));

    [Test]
    public void Values_are_read_as_their_shape_says()
    {
        var root = Read("name: 1.2\nport: 80\nquiet: true\ncommand: [a, \"8\"]\nlevels: { x: -1 }\nsize: \"{buffer}\"\n", Program, out _).ShouldNotBeNull();

        root["name"].Text.ShouldBe("1.2");
        root["port"].Number.ShouldBe(80);
        root["quiet"].Flag.ShouldBeTrue();
        root["command"].Items.Select(item => item.Text).ShouldBe(["a", "8"]);
        root["levels"].Entries.Single().Value.Number.ShouldBe(-1);
        root["size"].Text.ShouldBe("{buffer}");
        root.Find("nothing").ShouldBeNull();
    }

    [TestCase("port: 80", "f.yaml:1:1: the document lacks the key \"name\"; expected a text")]
    [TestCase("name: x\nprot: 80", "f.yaml:2:1: unknown key \"prot\" in the document; expected one of name, port, quiet, command, levels, size; did you mean \"port\"?")]
    [TestCase("name: [x]", "f.yaml:1:7: \"name\" is a list; expected a text")]
    [TestCase("name:", "f.yaml:1:6: \"name\" is empty; expected a text")]
    [TestCase("name: ''", "f.yaml:1:7: \"name\" is the text \"\"; expected a text")]
    [TestCase("name: {word}", "f.yaml:1:7: \"name\" is a map; expected a text; braces without quotes make a map, so write \"{word}\"")]
    [TestCase("name: x\nport: \"80\"", "f.yaml:2:7: \"port\" is the text \"80\"; expected a whole number from 1 to 65535, without quotes")]
    [TestCase("name: x\nport: 70000", "f.yaml:2:7: \"port\" is \"70000\"; expected a whole number from 1 to 65535")]
    [TestCase("name: x\nport: 0080", "f.yaml:2:7: \"port\" is \"0080\"; expected a whole number from 1 to 65535")]
    [TestCase("name: x\nquiet: yes", "f.yaml:2:8: \"quiet\" is \"yes\"; expected true or false")]
    [TestCase("name: x\nquiet: \"true\"", "f.yaml:2:8: \"quiet\" is the text \"true\"; expected true or false; did you mean \"true\"?")]
    [TestCase("name: x\ncommand: []", "f.yaml:2:10: \"command\" has 0 items; expected a list of at least 1, each a text")]
    [TestCase("name: x\ncommand: [a, {b: 1}]", "f.yaml:2:14: item 2 of \"command\" is a map; expected a text")]
    [TestCase("name: x\nlevels: {Up: 1}", "f.yaml:2:10: a key of \"levels\" is \"Up\"; expected a word")]
    [TestCase("name: x\nsize: many", "f.yaml:2:7: \"size\" is \"many\"; expected a whole number from 0, or a placeholder such as \"{buffer}\"")]
    [TestCase("- x", "f.yaml:1:1: the document is a list; expected a map with name")]
    public void A_mistake_says_what_is_there_what_was_expected_and_what_is_near(string text, string problem) =>
        Problems(text, Program).ShouldBe(problem);

    [Test]
    public void All_mistakes_are_told_at_once() =>
        Problems("nam: x\nport: x\nquiet: 3\n", Program).Split('\n').Length.ShouldBe(4);

    [TestCase("at: a\ndata: \"\"", "")]
    [TestCase("at: a\nany-of: [x]", "")]
    [TestCase("any-of: [x]", "")]
    [TestCase("at: a", "f.yaml:1:1: the document lacks a key; expected one of data, any-of")]
    [TestCase("at: a\ndata: x\nany-of: [x]", "f.yaml:3:1: \"any-of\" stands beside \"data\"; expected only one of data, any-of")]
    [TestCase("at: a\nany-of: [x]\nframing: eof", "f.yaml:3:1: \"framing\" stands alone; expected data beside it")]
    [TestCase("of: a\ndata: x", "f.yaml:2:1: unknown key \"data\" in the document; it goes with \"at\", not with \"of\"")]
    [TestCase("of: a\nat: b\ndata: x", "f.yaml:2:1: \"at\" stands beside \"of\"; expected an expectation, a map with one of at, of, any-of")]
    [TestCase("anyof: [x]", "f.yaml:1:1: unknown key \"anyof\" in the document; expected one of at, of, any-of; did you mean \"any-of\"?")]
    [TestCase("{}", "f.yaml:1:1: the document is an empty map; expected an expectation, a map with one of at, of, any-of")]
    public void A_verb_decides_which_keys_may_stand_beside_it(string text, string problems) => Problems(text, Expectation).ShouldBe(problems);

    [Test]
    public void The_sound_parts_of_a_file_with_mistakes_can_be_used()
    {
        var problems = new List<Problem>();
        var root = YamlDocument.ParseTree("a: { name: x }\nb: { nam: x }\n", "f.yaml", problems).ShouldNotBeNull();
        problems.ShouldBeEmpty();

        root.Entries.Where(entry => Program.Accepts(entry.Value)).Select(entry => entry.Name).ShouldBe(["a"]);
    }
}
