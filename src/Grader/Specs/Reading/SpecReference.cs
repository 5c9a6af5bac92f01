using System.Text;
using Grader.Texts;
using Grader.Yaml;

namespace Grader.Specs.Reading;

/// <summary>The reference of the spec language, from the declaration that reads it.</summary>
internal static class SpecReference
{
    /// <summary>The reference as Markdown, as it stands in <c>docs/spec.md</c>; keys in bold must be there.</summary>
    public static string ToMarkdown(Phrases phrases)
    {
        var text = new StringBuilder();
        var reference = new ShapeReference(expected => phrases.Say(Language.English.Code, expected));
        void Section(string title, Shape shape) => text.Append($"### {title}\n\n").Append(shape switch
        {
            VerbShape verbs => $"Exactly one of the keys in bold; those after a `+` may stand beside it.\n\n{reference.Table(verbs)}",
            _ => reference.Table(((MapShape)shape).Fields),
        }).Append('\n');

        Section("An exercise", ExerciseShapes.Exercise);
        Section("A program", ExerciseShapes.Program);
        text.Append("### A setting\n\nA number or a text is a setting with that default. Otherwise one of:\n\n").Append(reference.Table(ExerciseShapes.SettingForms)).Append('\n');
        Section("A check", ExerciseShapes.Check);
        Section("`network`", ExerciseShapes.Network);
        Section("`manual`", ExerciseShapes.Manual);
        Section("Values", DataShapes.Values);
        text.Append("### Data\n\nA text is itself, in UTF-8, with `{name}` for a value. Otherwise one of:\n\n").Append(reference.Table(DataShapes.DataForms)).Append('\n');
        Section("Steps", StepShapes.Verbs);
        foreach (var verb in StepShapes.Verbs.Verbs)
            if (MapOf(verb.Shape) is { } map)
                Section($"`{verb.Name}`", map);
        Section("`expect`", ExpectShapes.Expectation);
        Section("Matches", DataShapes.Matchers);
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static MapShape? MapOf(Shape shape) => shape switch
    {
        MapShape map => map,
        EitherShape either => either.Alternatives.OfType<MapShape>().FirstOrDefault(),
        _ => null,
    };
}
