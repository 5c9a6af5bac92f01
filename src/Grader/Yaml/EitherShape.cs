using System.Text.Json.Nodes;
using Grader.Texts;

namespace Grader.Yaml;

/// <summary>Alternatives told apart by what kind of value stands there: a number, a text, a list, a map.</summary>
public sealed class EitherShape : Shape
{
    private readonly IReadOnlyList<Shape> _alternatives;

    internal EitherShape(IReadOnlyList<Shape> alternatives) => _alternatives = alternatives;

    public override Phrase Expected => _alternatives
        .Select(alternative => alternative.Expected)
        .Aggregate((first, second) => Phrase.Of("yaml.either", ("first", first), ("second", second)));

    internal IReadOnlyList<Shape> Alternatives => _alternatives;

    internal override bool Claims(YamlNode node) => _alternatives.Any(alternative => alternative.Claims(node));

    internal override void Check(YamlNode node, Phrase name, ICollection<Problem> problems)
    {
        if (_alternatives.FirstOrDefault(alternative => alternative.Claims(node)) is { } meant)
            meant.Check(node, name, problems);
        else
            Refuse(node, name, problems);
    }

    internal override JsonObject ToSchema(JsonSchema schema) =>
        new() { ["anyOf"] = new JsonArray([.. _alternatives.Select(alternative => (JsonNode)schema.Write(alternative))]) };
}
