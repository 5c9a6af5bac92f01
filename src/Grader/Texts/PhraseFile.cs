using YamlDotNet.RepresentationModel;

namespace Grader.Texts;

/// <summary>Reads one language's file: nested YAML mappings become keys joined by dots.</summary>
internal static class PhraseFile
{
    /// <exception cref="InvalidDataException">The file holds something other than mappings of texts.</exception>
    public static IReadOnlyDictionary<string, string> Read(TextReader text)
    {
        var yaml = new YamlStream();
        yaml.Load(text);
        return Flatten(yaml.Documents[0].RootNode, "").ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
    }

    private static IEnumerable<KeyValuePair<string, string>> Flatten(YamlNode node, string path) =>
        node switch
        {
            YamlScalarNode scalar => [KeyValuePair.Create(path, scalar.Value ?? "")],
            YamlMappingNode mapping => mapping.Children.SelectMany(child => Flatten(child.Value, Join(path, Name(child.Key)))),
            _ => throw new InvalidDataException($"{path}: a text or a mapping of texts was expected, at {node.Start}"),
        };

    private static string Name(YamlNode key) =>
        (key as YamlScalarNode)?.Value ?? throw new InvalidDataException($"A plain key was expected, at {key.Start}");

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
