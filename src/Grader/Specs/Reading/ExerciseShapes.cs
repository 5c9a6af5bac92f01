using Grader.Texts;
using Grader.Yaml;

namespace Grader.Specs.Reading;

/// <summary>The grammar of a whole exercise.</summary>
internal static class ExerciseShapes
{
    public static MapShape Localized { get; } = Shapes.Map([.. Phrases.Codes.Select(InLanguage)]);

    public static MapShape Program { get; } = Shapes.Map(
        Field.Must("files", Shapes.List(Forms.FileName, min: 1), "File names, without extension, under which students hand it in."),
        Field.May("listens", Forms.Endpoint, "Where it listens once it is ready: `udp/3500`; leave it out for a program that does not."),
        Field.May("reuses", Shapes.List(Forms.ExerciseId, min: 1), "Exercises whose program of the same role serves when this one has none of its own."),
        Field.May("arguments", Shapes.List(Forms.FilledTemplate, min: 1), "Arguments with which it is tried when the submission declares no command."),
        Field.May("optional", Shapes.Flag, "Whether checks that run it are `unchecked` where it was not handed in; `false` unless given."));

    public static VerbShape SettingForms { get; } = Shapes.OneOf(
        Phrase.Of("form.thing.setting"),
        new Verb("text", Shapes.Text.OrEmpty(), "A text, and its default."),
        new Verb("number", Shapes.Number(0), "A whole number, and its default."),
        new Verb("default", Shapes.Either(Shapes.Number(0), Shapes.Text.OrEmpty()), "The default; a number without quotes makes the setting a number."),
        new Verb("choice", Shapes.List(Shapes.Text, min: 1), "The allowed values.").Beside(
            Field.Must("default", Shapes.Text, "The one that holds unless the submission says otherwise."),
            Field.May("open", Shapes.Flag, "Whether any other text is allowed too; `false` unless given.")),
        new Verb("candidates", Shapes.List(Shapes.Text, min: 1), "Values tried in order by the check that `discovers` the setting."));

    public static EitherShape Setting { get; } = Shapes.Either(Shapes.Number(0), Shapes.Text.OrEmpty(), SettingForms);

    public static MapShape Manual { get; } = Shapes.Map(
        Field.Must("question", Localized, "As the guide asks it."),
        Field.Must("answers", Shapes.List(Shapes.Text, min: 1), "Patterns of the files where the answer usually stands, such as `respuestas*`."));

    public static MapShape Network { get; } = Shapes.Map(
        Field.May("send-buffer", Shapes.Number(1), "Bytes of the programs' TCP send buffer."),
        Field.May("receive-buffer", Shapes.Number(1), "Bytes of the programs' TCP receive buffer."))
        .With(new KeyRule.AtLeastOne("send-buffer", "receive-buffer"));

    public static MapShape Check { get; } = Shapes.Map(
        Field.Must("id", Forms.CheckId, "Its name in results: words in kebab case, unique in the exercise."),
        Field.Must("title", Localized, "What it checks, in one line."),
        Field.Must("points", Shapes.Number(0, 1000), "What it is worth; with 0 it is told and costs nothing."),
        Field.May("visibility", Shapes.Choice("visible", "hidden"), "With `hidden`, students are told only how many hidden checks passed, until the course reveals them; `visible` unless given."),
        Field.May("needs", Shapes.List(Forms.CheckId, min: 1), "Earlier checks of the exercise that must have passed."),
        Field.May("hint", Localized, "What to try when it fails; a check with points must have one."),
        Field.May("discovers", Forms.Name, "The setting that it finds out by trying its candidates."),
        Field.May(
            "applies",
            Shapes.MapOf(Forms.Name, Shapes.Either(Shapes.Text, Shapes.List(Shapes.Text, min: 1))),
            "Settings with the values for which the check makes sense; with others it is `unchecked`."),
        Field.May("values", DataShapes.ValueMap, "Values made anew for each run, by name; `{name}` uses one."),
        Field.May("network", Network, "Limits of the programs' network stacks."),
        Field.May("steps", StepShapes.Steps, "What happens, in order."),
        Field.May("manual", Manual, "A question that a person grades, in place of steps."))
        .With(new KeyRule.ExactlyOne("steps", "manual"));

    public static FreeMapShape Programs { get; } = Shapes.MapOf(Forms.Name, Program);

    public static FreeMapShape Settings { get; } = Shapes.MapOf(Forms.Name, Setting);

    public static MapShape Exercise { get; } = Shapes.Map(
        Field.Must("exercise", Forms.ExerciseId, "Its number in the guide."),
        Field.Must("title", Localized, "What it is about, in one line."),
        Field.Must("points", Shapes.Number(0, 1000), "What it is worth: the sum of its checks; of the settings' choices, the one with the most."),
        Field.May("programs", Programs, "The programs it needs, by role: `client`, `server`."),
        Field.May("own-protocol", Shapes.Flag, "Whether its client and server speak a protocol of the student's own, which those of others need not understand; `false` unless given."),
        Field.May("settings", Settings, "What a submission may declare about itself, by name: a default, or one of the forms of a setting."),
        Field.Must("checks", Shapes.List(Shapes.Named("check", () => Check, Phrase.Of("form.thing.check")), min: 1), "What is judged; a check follows those it needs."));

    private static Field InLanguage(string code)
    {
        var doc = $"In the language `{code}`.";
        return LocalizedText.Required.Any(language => language.Code == code) ? Field.Must(code, Shapes.Text, doc) : Field.May(code, Shapes.Text, doc);
    }
}
