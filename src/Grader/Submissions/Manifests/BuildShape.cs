using System.Text.Json.Nodes;
using Grader.Texts;
using Grader.Yaml;

namespace Grader.Submissions.Manifests;

/// <summary>The words of one command, or a list of several commands.</summary>
internal sealed class BuildShape : Shape
{
    private static readonly Shape Command = Shapes.List(Shapes.Text.OrEmpty(), min: 1);
    private static readonly Shape Commands = Shapes.List(Command, min: 1);

    public override Phrase Expected => Phrase.Of("form.build");

    internal override bool Claims(YamlNode node) => node is YamlList;

    internal override void Check(YamlNode node, Phrase name, ICollection<Problem> problems)
    {
        if (node is YamlScalar { IsNull: false } scalar)
            problems.Add(new Problem(node.Position, "build-as-text", ("name", name), ("seen", node.Seen), ("words", CommandWords.AsList(scalar.Value))));
        else if (node is not YamlList)
            Refuse(node, name, problems);
        else
            (HasCommands(node) ? Commands : Command).Check(node, name, problems);
    }

    internal override JsonObject ToSchema(JsonSchema schema) =>
        new() { ["anyOf"] = new JsonArray(schema.Write(Command), schema.Write(Commands)) };

    /// <summary>Whether a list is one of commands rather than one of words.</summary>
    public static bool HasCommands(YamlNode list) => list.Items.Any(item => item is YamlList);
}
