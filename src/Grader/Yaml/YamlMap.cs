using Grader.Specs;
using Grader.Texts;

namespace Grader.Yaml;

/// <summary>Values by key; no key stands twice.</summary>
public sealed class YamlMap(SourcePosition position, IReadOnlyList<YamlEntry> entries, bool inBraces) : YamlNode(position)
{
    public override IReadOnlyList<YamlEntry> Entries { get; } = entries;

    /// <summary>The name in <c>{name}</c> written without quotes, which YAML takes for a map; null for any other map.</summary>
    internal string? UnquotedPlaceholder =>
        inBraces && Entries is [{ Value: YamlScalar { Quoted: false, Value: "" } } only] ? only.Name : null;

    internal override Phrase Seen => Phrase.Of("yaml.seen.map");
}
