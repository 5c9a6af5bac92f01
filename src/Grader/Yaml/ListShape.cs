using System.Text.Json.Nodes;

namespace Grader.Yaml;

/// <summary>Items of one shape.</summary>
public sealed class ListShape : Shape
{
    private readonly Shape _item;
    private readonly int _min;
    private readonly int _max;

    internal ListShape(Shape item, int min, int max) => (_item, _min, _max) = (item, min, max);

    public override string Expected =>
        _min == _max ? $"a list of {_min}, each {_item.Expected}" : $"a list{(_min > 0 ? $" of at least {_min}" : "")}, each {_item.Expected}";

    internal Shape Item => _item;

    internal override bool Claims(YamlNode node) => node is YamlList;

    internal override void Check(YamlNode node, string name, ICollection<Problem> problems)
    {
        if (node is not YamlList)
        {
            Refuse(node, name, problems);
            return;
        }

        if (node.Items.Count < _min || node.Items.Count > _max)
            problems.Add(new Problem(node.Position, $"{name} has {node.Items.Count} {(node.Items.Count == 1 ? "item" : "items")}; expected {Expected}"));
        for (var i = 0; i < node.Items.Count; i++)
            _item.Check(node.Items[i], $"item {i + 1} of {name}", problems);
    }

    internal override JsonObject ToSchema(JsonSchema schema)
    {
        var result = new JsonObject { ["type"] = "array", ["items"] = schema.Write(_item) };
        if (_min > 0)
            result["minItems"] = _min;
        if (_max < int.MaxValue)
            result["maxItems"] = _max;
        return result;
    }
}
