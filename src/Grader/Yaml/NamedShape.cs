using System.Text.Json.Nodes;
using Grader.Texts;

namespace Grader.Yaml;

/// <summary>A shape with a name: declared once, used in many places and inside itself.</summary>
public sealed class NamedShape : Shape
{
    private readonly Phrase? _expected;
    private readonly Lazy<Shape> _shape;

    internal NamedShape(string name, Func<Shape> shape, Phrase? expected)
    {
        Name = name;
        _shape = new Lazy<Shape>(shape);
        _expected = expected;
    }

    public string Name { get; }

    public Shape Target => _shape.Value;

    public override Phrase Expected => _expected ?? Target.Expected;

    internal override bool Claims(YamlNode node) => Target.Claims(node);

    internal override void Check(YamlNode node, Phrase name, ICollection<Problem> problems) => Target.Check(node, name, problems);

    internal override JsonObject ToSchema(JsonSchema schema) => schema.Reference(this);
}
