using System.Text;
using Grader.Yaml;

namespace Grader.Specs.Reading;

/// <summary>The reference of the spec language, from the declaration that reads it.</summary>
internal static class SpecReference
{
    /// <summary>The reference as Markdown, as it stands in <c>docs/spec.md</c>; keys in bold must be there.</summary>
    public static string ToMarkdown()
    {
        var text = new StringBuilder();
        Section(text, "An exercise", ExerciseShapes.Exercise);
        Section(text, "A program", ExerciseShapes.Program);
        text.Append("### A setting\n\nA number or a text is a setting with that default. Otherwise one of:\n\n").Append(ShapeReference.Table(ExerciseShapes.SettingForms)).Append('\n');
        Section(text, "A check", ExerciseShapes.Check);
        Section(text, "`network`", ExerciseShapes.Network);
        Section(text, "`manual`", ExerciseShapes.Manual);
        Section(text, "Values", DataShapes.Values);
        text.Append("### Data\n\nA text is itself, in UTF-8, with `{name}` for a value. Otherwise one of:\n\n").Append(ShapeReference.Table(DataShapes.DataForms)).Append('\n');
        Section(text, "Steps", StepShapes.Verbs);
        foreach (var verb in StepShapes.Verbs.Verbs)
            if (MapOf(verb.Shape) is { } map)
                Section(text, $"`{verb.Name}`", map);
        Section(text, "`expect`", ExpectShapes.Expectation);
        Section(text, "Matches", DataShapes.Matchers);
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void Section(StringBuilder text, string title, MapShape shape) =>
        text.Append($"### {title}\n\n").Append(ShapeReference.Table(shape.Fields)).Append('\n');

    private static void Section(StringBuilder text, string title, VerbShape shape) =>
        text.Append($"### {title}\n\nExactly one of the keys in bold; those after a `+` may stand beside it.\n\n").Append(ShapeReference.Table(shape)).Append('\n');

    private static MapShape? MapOf(Shape shape) => shape switch
    {
        MapShape map => map,
        EitherShape either => either.Alternatives.OfType<MapShape>().FirstOrDefault(),
        _ => null,
    };
}
