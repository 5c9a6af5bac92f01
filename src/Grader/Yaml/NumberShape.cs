using System.Text.Json.Nodes;
using Grader.Texts;

namespace Grader.Yaml;

/// <summary>A whole number in a range, without quotes.</summary>
public sealed class NumberShape : Shape
{
    private readonly long _min;
    private readonly long _max;

    internal NumberShape(long min, long max) => (_min, _max) = (min, max);

    public override Phrase Expected =>
        _max < int.MaxValue ? Phrase.Of("yaml.expected.number-between", ("min", _min), ("max", _max))
        : _min > int.MinValue ? Phrase.Of("yaml.expected.number-from", ("min", _min))
        : Phrase.Of("yaml.expected.number");

    internal override bool Claims(YamlNode node) => node is YamlScalar { AsNumber: not null };

    internal override void Check(YamlNode node, Phrase name, ICollection<Problem> problems)
    {
        if (node is YamlScalar { AsNumber: { } number } && number >= _min && number <= _max)
            return;
        if (node is YamlScalar { Quoted: true } scalar && long.TryParse(scalar.Value, out _))
            problems.Add(new Problem(node.Position, "quoted-number", ("name", name), ("seen", node.Seen), ("expected", Expected)));
        else
            Refuse(node, name, problems);
    }

    internal override JsonObject ToSchema(JsonSchema schema)
    {
        var result = new JsonObject { ["type"] = "integer" };
        if (_min > int.MinValue)
            result["minimum"] = _min;
        if (_max < int.MaxValue)
            result["maximum"] = _max;
        return result;
    }
}
