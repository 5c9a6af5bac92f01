using System.Text.RegularExpressions;
using CsCheck;
using Grader.Planning;
using Grader.Specs.Reading;
using Grader.Submissions.Manifests;
using Grader.Yaml;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Yaml;

/// <summary>
/// Reading gives what was written. The grader writes no exercises, so that these trees are written here, by the quoting with which it
/// writes manifests.
/// </summary>
internal sealed class TreePropertySpecs
{
    private const int Trees = 1000;

    private static readonly Regex Position = new(@"exercise\.yaml:\d+:\d+");

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.OneOf("", "~", "null", "true", "007", "1.10", "- a", "a: b", "#", "{x}", "&a", "*a", "!t", "|", "  ", "a\r\n b\n", "\t", "\u2028", "ñandú 🙂", "\"'\\"),
        Gen.Char.AlphaNumeric.Array[0, 20].Select(chars => new string(chars)),
        Gen.Char[' ', '\ud7ff'].Array[0, 20].Select(chars => new string(chars)));

    private static readonly Gen<string> Tree = Gen.Recursive<string>((depth, tree) =>
        depth >= 4
            ? Text.Select(YamlText.Quoted)
            : Gen.OneOf(
                Text.Select(YamlText.Quoted),
                tree.Array[0, 4].Select(items => $"[{string.Join(", ", items)}]"),
                Gen.Select(Text, tree).Array[0, 4].Select(entries => $"{{{string.Join(", ", entries.DistinctBy(entry => entry.Item1).Select(entry => $"{YamlText.Quoted(entry.Item1)}: {entry.Item2}"))}}}")));

    [Test]
    public void Any_tree_is_read_as_it_was_written() => Tree.Sample(text => Write(Read(text)).ShouldBe(text), iter: Trees, threads: 1);

    [Test]
    public void Any_text_keeps_every_character() => Text.Sample(text => Read(YamlText.Quoted(text)).Text.ShouldBe(text), iter: Trees, threads: 1);

    [Test]
    public void Every_exercise_written_back_is_the_same_exercise()
    {
        foreach (var exercise in Directory.EnumerateDirectories(Repository.Path("exercises")).Select(folder => Path.GetFileName(folder)!))
        {
            var text = Repository.Read("exercises", exercise, "exercise.yaml");
            var written = Write(Read(text));

            Write(Read(written)).ShouldBe(written, exercise);
            Tell(written).ShouldBe(Tell(text), exercise);
        }
    }

    // A record tells all that it holds but the contents of lists, and where in the file it stood.
    private static string Tell(string text)
    {
        var reading = SpecReader.Parse(text, "exercise.yaml");
        reading.Problems.InEnglish().ShouldBeEmpty();
        var exercise = reading.Exercises.Single();
        return string.Join('\n', exercise.Checks
            .SelectMany(check => StepWalk.All(check.Steps).Select(step => $"{step}").Concat(StepWalk.Expectations(check.Steps).Select(expectation => $"{expectation}")).Prepend($"{check}"))
            .Prepend($"{exercise}")
            .Select(line => Position.Replace(line, "")));
    }

    private static YamlNode Read(string text)
    {
        var problems = new List<Problem>();
        var root = YamlDocument.ParseTree(text, "tree.yaml", problems);
        problems.InEnglish().ShouldBeEmpty(text);
        return root!;
    }

    private static string Write(YamlNode node) => node switch
    {
        YamlScalar { AsNumber: null, AsFlag: null } text => YamlText.Quoted(text.Value),
        YamlScalar plain => plain.Value,
        YamlList list => $"[{string.Join(", ", list.Items.Select(Write))}]",
        _ => $"{{{string.Join(", ", node.Entries.Select(entry => $"{YamlText.Quoted(entry.Name)}: {Write(entry.Value)}"))}}}",
    };
}
