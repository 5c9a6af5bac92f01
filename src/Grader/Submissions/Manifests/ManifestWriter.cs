using System.Text;
using Grader.Specs;
using Grader.Submissions.Files;

namespace Grader.Submissions.Manifests;

/// <summary>Writes a manifest out of what was found, for its author to complete. Comments are in Spanish, as the guide is.</summary>
public static class ManifestWriter
{
    /// <summary>The text of a manifest that, read at <see cref="Submission.ManifestPath"/>, gives the same programs and settings.</summary>
    public static string Write(Submission submission, IReadOnlyList<ExerciseSpec> exercises)
    {
        var inOrder = exercises.OrderBy(exercise => exercise.Id, ExerciseOrder.Instance).ToList();
        var text = new StringBuilder()
            .Append("# Lo que el corrector no puede saber por los nombres de los archivos. Todo es opcional.\n")
            .Append("# Los archivos y los comandos son relativos a la carpeta de este archivo.\n")
            .Append($"student: {{ id: {YamlText.Quoted(submission.StudentId)}, name: {YamlText.Quoted(submission.StudentName)} }}\n");
        WritePrograms(text, submission, inOrder);
        WriteSettings(text, submission, inOrder);
        return text.ToString();
    }

    private static void WritePrograms(StringBuilder text, Submission submission, IReadOnlyList<ExerciseSpec> exercises)
    {
        var lines = exercises.SelectMany(exercise => ProgramLines(submission, exercise)).ToList();
        text.Append("\n# Cada programa es un archivo, que se compila y ejecuta según su lenguaje, o un comando como lista de palabras:\n")
            .Append("#   \"2.5.4\": { build: [make], client: [./cliente, \"{text}\", \"{image}\"], server: [./servidor] }\n")
            .Append("# En los comandos se reemplazan {text}, {image}, {message}, {host} y {port}.\n")
            .Append(lines.Exists(line => !line.TrimStart().StartsWith('#')) ? "programs:\n" : "# programs:\n");
        lines.ForEach(line => text.Append(line).Append('\n'));
    }

    private static IEnumerable<string> ProgramLines(Submission submission, ExerciseSpec exercise)
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
            yield return $"  # {key.Exercise}: {key.Role} es el de {submission.Programs[key].ReusedFrom}.";
        foreach (var key in roles.Where(submission.Missing.ContainsKey))
            yield return $"  # {key.Exercise}: falta {key.Role} ({submission.Missing[key].Code}).";
    }

    private static string Declaration(ProgramSource source, string folder) => source.Recipe == ProgramSource.ManifestRecipe
        ? List(source.Command)
        : YamlText.Quoted(Paths.From(folder, source.Path));

    private static string List(IReadOnlyList<string> words) => $"[{string.Join(", ", words.Select(YamlText.Quoted))}]";

    private static void WriteSettings(StringBuilder text, Submission submission, IReadOnlyList<ExerciseSpec> exercises)
    {
        var known = exercises.SelectMany(exercise => exercise.Settings.Values.Select(setting => (exercise.Id, Setting: setting)))
            .GroupBy(pair => pair.Setting.Name)
            .ToList();
        if (known.Count == 0)
            return;
        text.Append("\n# Lo que los programas tienen de propio. Lo que vale para un solo ejercicio va bajo su número:\n")
            .Append("#   \"2.5.3\": { buffer: 16 }\n")
            .Append(submission.Settings.Count + submission.ExerciseSettings.Count > 0 ? "settings:\n" : "# settings:\n");
        foreach (var group in known)
        {
            var setting = group.Select(pair => pair.Setting).FirstOrDefault(setting => setting.Default is not null) ?? group.First().Setting;
            text.Append($"  # {SettingTexts.Explain(setting)} ({string.Join(", ", group.Select(pair => pair.Id))})\n");
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

    private static string Value(SettingSpec setting, string value) => setting.Kind == SettingKind.Number ? value : YamlText.Quoted(value);
}
