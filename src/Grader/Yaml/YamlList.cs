using Grader.Specs;

namespace Grader.Yaml;

/// <summary>Values in order.</summary>
public sealed class YamlList(SourcePosition position, IReadOnlyList<YamlNode> items) : YamlNode(position)
{
    public override IReadOnlyList<YamlNode> Items { get; } = items;

    internal override string Describe() => "a list";
}
