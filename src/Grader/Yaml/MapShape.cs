using System.Text.Json.Nodes;
using Grader.Texts;

namespace Grader.Yaml;

/// <summary>A map with known keys.</summary>
public sealed class MapShape : Shape
{
    private readonly IReadOnlyList<KeyRule> _rules;

    internal MapShape(IReadOnlyList<Field> fields, IReadOnlyList<KeyRule> rules) => (Fields, _rules) = (fields, rules);

    public IReadOnlyList<Field> Fields { get; }

    public override Phrase Expected => Phrase.Of(
        "yaml.expected.map",
        ("keys", string.Join(", ", (Fields.Any(f => f.Required) ? Fields.Where(f => f.Required) : Fields).Select(f => f.Name))));

    /// <summary>The same keys, of which some go together.</summary>
    public MapShape With(params KeyRule[] rules) => new(Fields, [.. _rules, .. rules]);

    internal override bool Claims(YamlNode node) => node is YamlMap;

    internal override void Check(YamlNode node, Phrase name, ICollection<Problem> problems)
    {
        if (node is YamlMap map)
            CheckKeys(map, name, problems, elsewhere: _ => null);
        else
            Refuse(node, name, problems);
    }

    /// <param name="elsewhere">For a key that is not of this map: the problem when it belongs somewhere else; null when nowhere.</param>
    internal void CheckKeys(YamlMap map, Phrase name, ICollection<Problem> problems, Func<YamlEntry, Problem?> elsewhere)
    {
        foreach (var field in Fields.Where(field => field.Required && !map.Has(field.Name)))
            problems.Add(new Problem(map.Position, "lacks-key", ("name", name), ("key", field.Name), ("expected", field.Shape.Expected)));
        foreach (var entry in map.Entries)
        {
            if (Fields.FirstOrDefault(field => field.Name == entry.Name) is { } known)
                known.Shape.Check(entry.Value, Phrase.Words($"\"{entry.Name}\""), problems);
            else
                problems.Add(elsewhere(entry) ?? UnknownKey(entry, name, [.. Fields.Select(field => field.Name)]));
        }

        foreach (var rule in _rules)
            if (rule.Check(map, name) is { } problem)
                problems.Add(problem);
    }

    internal static Problem UnknownKey(YamlEntry entry, Phrase name, IReadOnlyCollection<string> known) => new(
        entry.Key.Position,
        "unknown-key",
        ("key", YamlScalar.Quote(entry.Name)),
        ("name", name),
        ("advice", NearestWord.Advice(entry.Name, known)));

    internal override JsonObject ToSchema(JsonSchema schema)
    {
        var properties = new JsonObject();
        foreach (var field in Fields)
            properties[field.Name] = schema.Write(field.Shape, field.Doc);
        var result = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (Fields.Any(field => field.Required))
            result["required"] = new JsonArray([.. Fields.Where(field => field.Required).Select(field => (JsonNode)field.Name)]);
        if (_rules.Count > 0)
            result["allOf"] = new JsonArray([.. _rules.Select(rule => (JsonNode)rule.ToSchema())]);
        return result;
    }
}
