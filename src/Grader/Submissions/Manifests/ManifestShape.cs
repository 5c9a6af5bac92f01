using Grader.Specs;
using Grader.Texts;
using Grader.Yaml;

namespace Grader.Submissions.Manifests;

/// <summary>What a manifest must look like, for these exercises; also makes its JSON Schema.</summary>
internal static class ManifestShape
{
    public const string Student = "student";
    public const string Programs = "programs";
    public const string Settings = "settings";
    public const string Build = "build";

    public static Shape Of(IReadOnlyList<ExerciseSpec> exercises)
    {
        var inOrder = exercises.OrderBy(exercise => exercise.Id, ExerciseOrder.Instance).ToList();
        return Shapes.Map(
            Field.May(
                Student,
                Shapes.Map(
                    Field.May("id", Shapes.Text.OrEmpty(), "The student's number, as the course knows it."),
                    Field.May("name", Shapes.Text.OrEmpty(), "The student's name, as the course writes it.")),
                "Who hands it in."),
            Field.May(
                Programs,
                Shapes.Map([.. inOrder.Where(exercise => exercise.Programs.Count > 0).Select(exercise => ProgramsOf(exercise, exercises))]),
                "By exercise, the programs that are not found by their names."),
            Field.May(
                Settings,
                Shapes.Map([.. SettingFields(exercises), .. inOrder.Where(exercise => exercise.Settings.Count > 0).Select(SettingsOf)]),
                "What the submission says about itself, for all exercises or under the number of one."));
    }

    /// <summary>The shape of a setting's value.</summary>
    public static Shape Of(SettingSpec setting) => setting.Kind switch
    {
        SettingKind.Number => Shapes.Number(1),
        SettingKind.Choice when !setting.OpenChoice => Shapes.Choice([.. setting.Choices]),
        SettingKind.Choice => Shapes.Text.Of(Phrase.Of("form.open-choice", ("choices", string.Join(", ", setting.Choices))), ""),
        _ => Shapes.Text,
    };

    // A role that another exercise needs is no mistake here: it is told apart, and ignored.
    private static Field ProgramsOf(ExerciseSpec exercise, IReadOnlyList<ExerciseSpec> exercises) => Field.May(
        exercise.Id,
        Shapes.Map(
        [
            Field.May(Build, new BuildShape(), "What to run before, for programs given as commands."),
            .. exercises.SelectMany(other => other.Programs.Keys).Distinct()
                .Select(role => Field.May(role, new CommandShape(), $"The {role}: a file, or a command as a list of its words.")),
        ]),
        exercise.Title.In(Language.English) is { Length: > 0 } title ? $"{title}." : $"Exercise {exercise.Id}.");

    private static IEnumerable<Field> SettingFields(IReadOnlyList<ExerciseSpec> exercises) =>
        exercises.SelectMany(exercise => exercise.Settings.Values)
            .GroupBy(setting => setting.Name)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Field.May(group.Key, Joined([.. group.Select(Of).DistinctBy(shape => shape.Expected)]), $"For every exercise that knows {group.Key}."));

    private static Shape Joined(Shape[] shapes) => shapes is [var only] ? only : Shapes.Either(shapes);

    private static Field SettingsOf(ExerciseSpec exercise) => Field.May(
        exercise.Id,
        Shapes.Map([.. exercise.Settings.Values.Select(setting => Field.May(setting.Name, Of(setting), $"For exercise {exercise.Id} only."))]),
        $"For exercise {exercise.Id} only.");
}
