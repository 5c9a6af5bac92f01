using System.Text.Json.Nodes;

namespace Grader.Yaml;

/// <summary>A shape with a name: declared once, used in many places and inside itself.</summary>
public sealed class NamedShape : Shape
{
    private readonly string? _expected;
    private readonly Lazy<Shape> _shape;

    internal NamedShape(string name, Func<Shape> shape, string? expected)
    {
        Name = name;
        _shape = new Lazy<Shape>(shape);
        _expected = expected;
    }

    public string Name { get; }

    public Shape Target => _shape.Value;

    public override string Expected => _expected ?? Target.Expected;

    internal override bool Claims(YamlNode node) => Target.Claims(node);

    internal override void Check(YamlNode node, string name, ICollection<Problem> problems) => Target.Check(node, name, problems);

    internal override JsonObject ToSchema(JsonSchema schema) => schema.Reference(this);
}
