using Grader.Specs;
using Grader.Submissions;

namespace Grader.Planning;

/// <summary>Says what a setting is for a submission: what it declares, what its programs imply, or the exercise's default.</summary>
internal static class SettingValues
{
    /// <summary>The values of all settings of an exercise that have one, by name.</summary>
    public static IReadOnlyDictionary<string, string> Of(Submission submission, ExerciseSpec exercise) =>
        exercise.Settings.Keys
            .Select(name => (name, value: Find(submission, exercise, name)))
            .Where(s => s.value is not null)
            .ToDictionary(s => s.name, s => s.value!);

    /// <summary>The value of one setting; empty when it has none.</summary>
    public static string Of(Submission submission, ExerciseSpec exercise, string name) => Find(submission, exercise, name) ?? "";

    private static string? Find(Submission submission, ExerciseSpec exercise, string name)
    {
        var setting = exercise.Settings[name];
        var declared = submission.SettingsFor(exercise.Id).GetValueOrDefault(name);
        return declared is not null && Fits(setting, declared) ? declared : setting.Default;
    }

    // A manifest has one value for all exercises: a literal message of 1.1 says nothing to an exercise that has only choices.
    private static bool Fits(SettingSpec setting, string value) => setting.Kind != SettingKind.Choice || setting.OpenChoice || setting.Choices.Contains(value);
}
