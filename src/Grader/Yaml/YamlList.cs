using Grader.Specs;
using Grader.Texts;

namespace Grader.Yaml;

/// <summary>Values in order.</summary>
public sealed class YamlList(SourcePosition position, IReadOnlyList<YamlNode> items) : YamlNode(position)
{
    public override IReadOnlyList<YamlNode> Items { get; } = items;

    internal override Phrase Seen => Phrase.Of("yaml.seen.list");
}
