using Grader.Yaml;

namespace Grader.Specs.Reading;

internal static class ProblemExtensions
{
    public static void At(this ICollection<Problem> problems, YamlNode node, string message) => problems.Add(new Problem(node.Position, message));

    /// <summary>Tells an unknown word with those that are known and the nearest of them.</summary>
    public static void Unknown(this ICollection<Problem> problems, YamlNode node, string what, string word, IEnumerable<string> known) =>
        problems.At(node, $"unknown {what} {YamlScalar.Quote(word)}; {NearestWord.Advice(word, [.. known.Order(StringComparer.Ordinal)])}");

    public static void UnknownPlaceholder(this ICollection<Problem> problems, YamlNode node, string name, IEnumerable<string> known) =>
        problems.At(node, $"unknown placeholder {{{name}}}; {NearestWord.Advice(name, [.. known.Order(StringComparer.Ordinal)])}");
}
