using System.Text.Json.Nodes;
using Grader.Texts;
using Grader.Yaml;

namespace Grader.Submissions.Manifests;

/// <summary>How a program is run: a file, run as its language is, or the words of a command.</summary>
internal sealed class CommandShape : Shape
{
    private static readonly Shape Words = Shapes.List(Shapes.Text.OrEmpty(), min: 1);

    public override Phrase Expected => Phrase.Of("form.command");

    internal override void Check(YamlNode node, Phrase name, ICollection<Problem> problems)
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
