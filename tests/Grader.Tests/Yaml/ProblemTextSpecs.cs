using System.Text.RegularExpressions;
using Grader.Specs.Reading;
using Grader.Texts;
using Grader.Yaml;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Yaml;

internal sealed partial class ProblemTextSpecs
{
    private static readonly Phrases Texts = Phrases.Load();
    private static readonly string[] Folders = ["Yaml", "Specs", "Submissions", "Courses"];

    private static IEnumerable<string> Languages => Texts.Languages;

    [TestCaseSource(nameof(Languages))]
    public void Every_problem_has_one_text_that_uses_only_its_parameters(string language)
    {
        Texts.Keys(language).Where(key => key.StartsWith("problem.", StringComparison.Ordinal))
            .ShouldBe(ProblemCatalog.All.Keys.Select(code => $"problem.{code}"), ignoreOrder: true);
        foreach (var (code, parameters) in ProblemCatalog.All)
            Texts.Placeholders(language, $"problem.{code}").ShouldBeSubsetOf(parameters, code);
    }

    [Test]
    public void The_catalog_has_the_problems_that_the_code_tells_and_no_others()
    {
        var words = Sources().SelectMany(source => Word().Matches(source)).Select(match => match.Groups[1].Value).ToHashSet();
        ProblemCatalog.All.Keys.Where(code => !words.Contains(code)).ShouldBeEmpty("no code tells these");

        Sources().SelectMany(source => Telling().Matches(source)).SelectMany(match => Word().Matches(match.Value)).Select(match => match.Groups[1].Value)
            .Where(code => !ProblemCatalog.All.ContainsKey(code))
            .ShouldBeEmpty("no text says these");
    }

    [TestCaseSource(nameof(Languages))]
    public void Every_phrase_of_the_code_has_a_text(string language)
    {
        var keys = Sources().SelectMany(source => Key().Matches(source)).Select(match => match.Groups[1].Value).Distinct().ToList();

        keys.Count.ShouldBeGreaterThan(40);
        keys.Where(key => !Texts.Has(language, key)).ShouldBeEmpty();
    }

    [Test]
    public void Nothing_that_the_grammar_expects_is_left_unsaid()
    {
        var reference = SpecReference.ToMarkdown(Texts);

        reference.ShouldNotContain("(nothing)");
        reference.ShouldNotContain("@form");
        reference.ShouldNotContain("@yaml");
    }

    [Test]
    public void A_phrase_within_a_phrase_keeps_its_own_parameters()
    {
        var item = Phrase.Of("yaml.name.item", ("number", 2), ("name", Phrase.Of("yaml.name.item", ("number", 3), ("name", "x"))));

        Texts.Say("en", item).ShouldBe("item 2 of item 3 of x");
        Texts.Say("es", item).ShouldBe("elemento 2 de elemento 3 de x");
        item.ShouldBe(Phrase.Of("yaml.name.item", ("name", Phrase.Of("yaml.name.item", ("name", "x"), ("number", 3))), ("number", 2)));
    }

    private static IEnumerable<string> Sources() =>
        Folders.SelectMany(folder => Directory.EnumerateFiles(Repository.Path("src", "Grader", folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => Path.GetFileName(file) != "ProblemCatalog.cs")
            .Select(File.ReadAllText);

    [GeneratedRegex("\"([a-z0-9]+(?:-[a-z0-9]+)*)\"")]
    private static partial Regex Word();

    // From the place of a problem to its code, which may be one of two.
    [GeneratedRegex("""(?:new Problem\((?:[^;"(]|\w\()*|Problems?\.(?:At|Unknown)\([\w.\[\]]+,\s*|Refuse\((?:[\w.()]+, )?|new TextMistake\(|Trouble\([^;"]*)"[a-z0-9-]+"\s*[,)]""")]
    private static partial Regex Telling();

    [GeneratedRegex("\"((?:yaml|form|actor|peer)\\.[a-z.-]+)\"")]
    private static partial Regex Key();
}
