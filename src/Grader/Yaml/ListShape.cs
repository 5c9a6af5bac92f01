using System.Text.Json.Nodes;
using Grader.Texts;

namespace Grader.Yaml;

/// <summary>Items of one shape.</summary>
public sealed class ListShape : Shape
{
    private readonly Shape _item;
    private readonly int _min;
    private readonly int _max;

    internal ListShape(Shape item, int min, int max) => (_item, _min, _max) = (item, min, max);

    public override Phrase Expected =>
        _min == _max ? Phrase.Of("yaml.expected.list-of", ("count", _min), ("item", _item.Expected))
        : _min > 0 ? Phrase.Of("yaml.expected.list-from", ("count", _min), ("item", _item.Expected))
        : Phrase.Of("yaml.expected.list", ("item", _item.Expected));

    internal Shape Item => _item;

    internal override bool Claims(YamlNode node) => node is YamlList;

    internal override void Check(YamlNode node, Phrase name, ICollection<Problem> problems)
    {
        if (node is not YamlList)
        {
            Refuse(node, name, problems);
            return;
        }

        if (node.Items.Count < _min || node.Items.Count > _max)
            problems.Add(new Problem(node.Position, "wrong-count", ("name", name), ("items", Count(node.Items.Count)), ("expected", Expected)));
        for (var i = 0; i < node.Items.Count; i++)
            _item.Check(node.Items[i], Phrase.Of("yaml.name.item", ("number", i + 1), ("name", name)), problems);
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

    private static Phrase Count(int items) => Phrase.Of("yaml.items", ("n", items));
}
