using Grader.Yaml;

namespace Grader.Tests.Corpus;

/// <summary>A submission with one mistake, and what it must be told (<c>expect.yaml</c> in its folder).</summary>
/// <param name="Fails">The checks that must fail; the others pass, or are blocked by these.</param>
/// <param name="Findings">The code of the first of them; several where the network decides which of them it is.</param>
internal sealed record Mistake(string Folder, string Exercise, IReadOnlyList<string> Fails, IReadOnlyList<string> Findings)
{
    private static readonly Shape Shape = Shapes.Map(
        Field.Must("exercise", Shapes.Text, "The exercise whose programs have the mistake."),
        Field.Must("mistake", Shapes.Text, "What the student did."),
        Field.Must("fails", Shapes.List(Shapes.Text, min: 1), "Checks that must fail."),
        Field.Must("finding", Shapes.Either(Shapes.Text, Shapes.List(Shapes.Text, min: 2)), "The code of the first one's finding; a list where the network, or how long the message is, decides which it is."));

    /// <summary>All of <c>tests/submissions/wrong</c>; adding one takes a folder and nothing else.</summary>
    public static IEnumerable<Mistake> All =>
        Directory.EnumerateDirectories(Repository.Path("tests", "submissions", "wrong")).Order(StringComparer.Ordinal).Select(Read);

    public override string ToString() => Path.GetFileName(Folder);

    private static Mistake Read(string folder)
    {
        var problems = new List<Problem>();
        var expected = YamlDocument.Load(Path.Combine(folder, "expect.yaml"), Shape, problems);
        return expected is null
            ? throw new InvalidDataException(string.Join('\n', problems))
            : new Mistake(folder, expected["exercise"].Text, [.. expected["fails"].Items.Select(i => i.Text)], Codes(expected["finding"]));
    }

    private static IReadOnlyList<string> Codes(YamlNode node) => node is YamlScalar only ? [only.Text] : [.. node.Items.Select(item => item.Text)];
}
