using System.Text.Json.Nodes;
using Grader.Texts;

namespace Grader.Yaml;

/// <summary>A map whose keys the writer chooses.</summary>
public sealed class FreeMapShape : Shape
{
    private readonly Shape _key;
    private readonly Shape _value;

    internal FreeMapShape(Shape key, Shape value) => (_key, _value) = (key, value);

    public override Phrase Expected => Phrase.Of("yaml.expected.map-of", ("value", _value.Expected));

    internal Shape Value => _value;

    internal override bool Claims(YamlNode node) => node is YamlMap;

    internal override void Check(YamlNode node, Phrase name, ICollection<Problem> problems)
    {
        if (node is not YamlMap)
        {
            Refuse(node, name, problems);
            return;
        }

        foreach (var entry in node.Entries)
        {
            _key.Check(entry.Key, Phrase.Of("yaml.name.key-of", ("name", name)), problems);
            _value.Check(entry.Value, Phrase.Words($"\"{entry.Name}\""), problems);
        }
    }

    internal override JsonObject ToSchema(JsonSchema schema)
    {
        var names = schema.Write(_key);
        // To JSON Schema every key is a string.
        names.Remove("type");
        return new() { ["type"] = "object", ["propertyNames"] = names, ["additionalProperties"] = schema.Write(_value) };
    }
}
