using System.Text.Json.Nodes;
using Grader.Texts;

namespace Grader.Yaml;

/// <summary>
/// What a part of a YAML file must look like. One declaration checks files, makes the JSON Schema that editors use
/// (<see cref="JsonSchema"/>) and the reference of the keys (<see cref="ShapeReference"/>). Made by <see cref="Shapes"/>.
/// </summary>
public abstract class Shape
{
    /// <summary>What is expected, for a message: <c>a whole number from 0</c>.</summary>
    public abstract Phrase Expected { get; }

    /// <summary>Adds every mistake of the node and of all that is in it; true when there is none.</summary>
    public bool Check(YamlNode node, ICollection<Problem> problems)
    {
        var before = problems.Count;
        Check(node, Phrase.Of("yaml.name.document"), problems);
        return problems.Count == before;
    }

    /// <summary>Whether the node has no mistake.</summary>
    public bool Accepts(YamlNode node) => Check(node, []);

    /// <param name="name">What messages call the node: the key it stands under, in quotes.</param>
    internal abstract void Check(YamlNode node, Phrase name, ICollection<Problem> problems);

    /// <summary>Whether, among alternatives, the node is meant to be this one; mistakes inside it are this shape's to tell.</summary>
    internal abstract bool Claims(YamlNode node);

    internal abstract JsonObject ToSchema(JsonSchema schema);

    private protected void Refuse(YamlNode node, Phrase name, ICollection<Problem> problems) => problems.Add(
        node is YamlMap { UnquotedPlaceholder: { } word }
            ? new Problem(node.Position, "wrong-braces", ("name", name), ("seen", node.Seen), ("expected", Expected), ("word", word))
            : new Problem(node.Position, "wrong", ("name", name), ("seen", node.Seen), ("expected", Expected)));
}
