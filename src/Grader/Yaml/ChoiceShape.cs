using System.Text.Json.Nodes;
using Grader.Texts;

namespace Grader.Yaml;

/// <summary>One of a few words. The words <c>true</c> and <c>false</c> are meant as YAML's truth values.</summary>
public sealed class ChoiceShape : Shape
{
    private readonly IReadOnlyList<string> _options;
    private readonly Phrase? _name;

    internal ChoiceShape(IReadOnlyList<string> options, Phrase? name = null) => (_options, _name) = (options, name);

    public override Phrase Expected =>
        _name ?? _options.Select(Phrase.Words).Aggregate((first, second) => Phrase.Of("yaml.or", ("first", first), ("second", second)));

    /// <summary>The same choice under a name, for one with too many words to list in a message.</summary>
    public ChoiceShape Called(Phrase name) => new(_options, name);

    internal override bool Claims(YamlNode node) =>
        node is YamlScalar scalar && _options.Contains(scalar.Value) && (!scalar.Quoted || scalar.Value is not ("true" or "false"));

    internal override void Check(YamlNode node, Phrase name, ICollection<Problem> problems)
    {
        if (Claims(node))
            return;
        var near = node is YamlScalar { IsNull: false } scalar ? NearestWord.Of(scalar.Value, _options) : null;
        if (near is null || _options.Count == 1)
            Refuse(node, name, problems);
        else
            problems.Add(new Problem(node.Position, "wrong-near", ("name", name), ("seen", node.Seen), ("expected", Expected), ("near", near)));
    }

    internal override JsonObject ToSchema(JsonSchema schema)
    {
        var options = new JsonArray();
        foreach (var option in _options)
            options.Add(option switch { "true" => JsonValue.Create(true), "false" => JsonValue.Create(false), _ => JsonValue.Create(option) });
        return new JsonObject { ["enum"] = options };
    }
}
