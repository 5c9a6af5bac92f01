using System.Text;
using Grader.Texts;

namespace Grader.Yaml;

/// <summary>Makes the reference of a shape's keys as Markdown tables, from the same sentences that editors show.</summary>
/// <param name="say">Says what a shape expects, in the reference's language.</param>
public sealed class ShapeReference(Func<Phrase, string> say)
{
    /// <summary>A table of a map's keys: what each takes, whether it must be there, and what it is for.</summary>
    public string Table(IEnumerable<Field> fields)
    {
        var table = new StringBuilder("| key | takes | what it is |\n| --- | --- | --- |\n");
        foreach (var field in fields)
            table.Append(Row(field.Required ? $"**`{field.Name}`**" : $"`{field.Name}`", field.Shape, field.Doc));
        return table.ToString();
    }

    /// <summary>A table of verbs, each with the keys that may stand beside it.</summary>
    public string Table(VerbShape shape)
    {
        var table = new StringBuilder("| key | takes | what it is |\n| --- | --- | --- |\n");
        foreach (var verb in shape.Verbs)
        {
            table.Append(Row($"**`{verb.Name}`**", verb.Shape, verb.Doc));
            foreach (var companion in verb.Companions)
                table.Append(Row($"`{verb.Name}` + `{companion.Name}`", companion.Shape, companion.Doc));
        }

        return table.ToString();
    }

    private string Row(string key, Shape shape, string doc) => $"| {key} | {Cell(say(shape.Expected))} | {Cell(doc)} |\n";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
