using System.Text;
using Grader.Specs;
using Grader.Submissions.Files;
using Grader.Texts;

namespace Grader.Submissions.Manifests;

/// <summary>Writes a manifest out of what was found, for its author to complete, with comments in the author's language.</summary>
public sealed class ManifestWriter(Phrases phrases, Language language)
{
    private readonly SettingTexts _settings = new(phrases, language);

    /// <summary>The text of a manifest that, read at <see cref="Submission.ManifestPath"/>, gives the same programs and settings.</summary>
    public string Write(Submission submission, IReadOnlyList<ExerciseSpec> exercises)
    {
        var inOrder = exercises.OrderBy(exercise => exercise.Id, ExerciseOrder.Instance).ToList();
        var text = new StringBuilder()
            .Append(Comment("manifest.about"))
            .Append($"student: {{ id: {YamlText.Quoted(submission.StudentId)}, name: {YamlText.Quoted(submission.StudentName)} }}\n");
        WritePrograms(text, submission, inOrder);
        WriteSettings(text, submission, inOrder);
        return text.ToString();
    }

    private void WritePrograms(StringBuilder text, Submission submission, IReadOnlyList<ExerciseSpec> exercises)
    {
        var lines = exercises.SelectMany(exercise => ProgramLines(submission, exercise)).ToList();
        text.Append('\n')
            .Append(Comment("manifest.programs.form"))
            .Append("#   \"2.5.4\": { build: [make], client: [./cliente, \"{text}\", \"{image}\"], server: [./servidor] }\n")
            .Append(Comment("manifest.programs.placeholders", ("names", "{text}, {image}, {message}, {host}, {port}")))
            .Append(lines.Exists(line => !line.TrimStart().StartsWith('#')) ? "programs:\n" : "# programs:\n");
        lines.ForEach(line => text.Append(line).Append('\n'));
    }

    private IEnumerable<string> ProgramLines(Submission submission, ExerciseSpec exercise)
    {
        var roles = exercise.Programs.Keys.Order(StringComparer.Ordinal).Select(role => new ProgramKey(exercise.Id, role)).ToList();
        var found = roles.Where(key => submission.Programs.TryGetValue(key, out var source) && source.ReusedFrom is null)
            .Select(key => submission.Programs[key]).ToList();
        if (found.Count > 0)
            yield return $"  {YamlText.Quoted(exercise.Id)}:";
        if (found.Find(source => source.Recipe == ProgramSource.ManifestRecipe) is { Build.Count: > 0 } built)
            yield return $"    build: {(built.Build is [var only] ? List(only) : $"[{string.Join(", ", built.Build.Select(List))}]")}";
        foreach (var source in found)
            yield return $"    {source.Key.Role}: {Declaration(source, Paths.Folder(submission.ManifestPath))}";
        foreach (var key in roles.Where(key => submission.Programs.GetValueOrDefault(key)?.ReusedFrom is not null))
            yield return "  " + Line("manifest.programs.reused", ("exercise", key.Exercise), ("role", key.Role), ("from", submission.Programs[key].ReusedFrom!));
        foreach (var key in roles.Where(submission.Missing.ContainsKey))
            yield return "  " + Line("manifest.programs.missing", ("exercise", key.Exercise), ("role", key.Role), ("code", submission.Missing[key].Code));
    }

    private static string Declaration(ProgramSource source, string folder) => source.Recipe == ProgramSource.ManifestRecipe
        ? List(source.Command)
        : YamlText.Quoted(Paths.From(folder, source.Path));

    private static string List(IReadOnlyList<string> words) => $"[{string.Join(", ", words.Select(YamlText.Quoted))}]";

    private void WriteSettings(StringBuilder text, Submission submission, IReadOnlyList<ExerciseSpec> exercises)
    {
        var known = exercises.SelectMany(exercise => exercise.Settings.Values.Select(setting => (exercise.Id, Setting: setting)))
            .GroupBy(pair => pair.Setting.Name)
            .ToList();
        if (known.Count == 0)
            return;
        text.Append('\n')
            .Append(Comment("manifest.settings"))
            .Append("#   \"2.5.3\": { buffer: 16 }\n")
            .Append(submission.Settings.Count + submission.ExerciseSettings.Count > 0 ? "settings:\n" : "# settings:\n");
        foreach (var group in known)
        {
            var setting = group.Select(pair => pair.Setting).FirstOrDefault(setting => setting.Default is not null) ?? group.First().Setting;
            text.Append($"  # {_settings.Explain(setting)} ({string.Join(", ", group.Select(pair => pair.Id))})\n");
            text.Append(submission.Settings.TryGetValue(group.Key, out var value)
                ? $"  {group.Key}: {Value(setting, value)}\n"
                : $"  # {group.Key}: {Value(setting, setting.Default ?? SettingTexts.Example(setting))}\n");
        }
        foreach (var exercise in exercises.Where(exercise => submission.ExerciseSettings.ContainsKey(exercise.Id)))
        {
            var values = submission.ExerciseSettings[exercise.Id].OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => $"{pair.Key}: {Value(exercise.Settings[pair.Key], pair.Value)}");
            text.Append($"  {YamlText.Quoted(exercise.Id)}: {{ {string.Join(", ", values)} }}\n");
        }
    }

    // A text of several lines makes as many comments.
    private string Comment(string key, params (string Name, object Value)[] values) =>
        string.Concat(phrases.Say(language, key, values).TrimEnd().Split('\n').Select(line => $"# {line}\n"));

    private string Line(string key, params (string Name, object Value)[] values) => Comment(key, values).TrimEnd('\n');

    private static string Value(SettingSpec setting, string value) => setting.Kind == SettingKind.Number ? value : YamlText.Quoted(value);
}
