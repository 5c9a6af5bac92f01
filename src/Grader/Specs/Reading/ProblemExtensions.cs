using Grader.Yaml;

namespace Grader.Specs.Reading;

internal static class ProblemExtensions
{
    public static void At(this ICollection<Problem> problems, YamlNode node, string code, params IEnumerable<(string Name, object Value)> parameters) =>
        problems.Add(new Problem(node.Position, code, parameters));

    /// <summary>Tells an unknown word with those that are known and the nearest of them.</summary>
    public static void Unknown(this ICollection<Problem> problems, YamlNode node, string code, string word, IEnumerable<string> known) =>
        problems.At(node, code, ("word", YamlScalar.Quote(word)), ("advice", NearestWord.Advice(word, [.. known.Order(StringComparer.Ordinal)])));

    public static void UnknownPlaceholder(this ICollection<Problem> problems, YamlNode node, string name, IEnumerable<string> known) =>
        problems.At(node, "unknown-placeholder", ("word", $"{{{name}}}"), ("advice", NearestWord.Advice(name, [.. known.Order(StringComparer.Ordinal)])));
}
