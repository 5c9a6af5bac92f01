using System.Text.Json.Nodes;
using Grader.Yaml;

namespace Grader.Submissions.Manifests;

/// <summary>How a program is run: a file, run as its language is, or the words of a command.</summary>
internal sealed class CommandShape : Shape
{
    private static readonly Shape Words = Shapes.List(Shapes.Text.OrEmpty(), min: 1);

    public override string Expected => "a file such as \"servidor.py\", or a command as a list of its words such as [python3, servidor.py]";

    internal override void Check(YamlNode node, string name, ICollection<Problem> problems)
    {
        if (node is YamlList)
            Words.Check(node, name, problems);
        else if (!Claims(node))
            Refuse(node, name, problems);
    }

    internal override bool Claims(YamlNode node) => node is YamlList || Shapes.Text.Claims(node);

    internal override JsonObject ToSchema(JsonSchema schema) =>
        new() { ["anyOf"] = new JsonArray(schema.Write(Shapes.Text), schema.Write(Words)) };
}
