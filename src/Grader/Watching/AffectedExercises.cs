using System.Text.RegularExpressions;
using Grader.Planning;
using Grader.Specs;
using Grader.Submissions;
using Grader.Submissions.Files;
using Grader.Submissions.Naming;

namespace Grader.Watching;

/// <summary>Which exercises files that changed can make a difference to. Pure.</summary>
internal static class AffectedExercises
{
    /// <param name="before">The submission as it was graded.</param>
    /// <param name="changed">Paths from the submission's root.</param>
    /// <param name="textOf">The text of a program's main file, to see whether it names another file.</param>
    /// <returns>Their numbers, in the order of <paramref name="exercises"/>.</returns>
    public static IReadOnlyList<string> Of(Submission before, Submission after, IEnumerable<string> changed, IReadOnlyList<ExerciseSpec> exercises, Func<string, string> textOf)
    {
        var numbers = new ExerciseNumbers(exercises.Select(exercise => exercise.Id));
        ProgramSource[] programs = [.. before.Programs.Values, .. after.Programs.Values];
        var users = changed
            .Where(path => path != before.ManifestPath && path != after.ManifestPath)
            .Select(path => Users(path, programs, numbers, textOf))
            .ToList();
        return
        [
            .. exercises
                .Where(exercise => users.Exists(known => known is null || known.Contains(exercise.Id)) || IsReadOtherwise(before, after, exercise))
                .Select(exercise => exercise.Id),
        ];
    }

    /// <summary>The exercises that use a file; null when that is not known.</summary>
    private static HashSet<string>? Users(string path, IReadOnlyList<ProgramSource> programs, ExerciseNumbers numbers, Func<string, string> textOf)
    {
        // No sandbox has more of the submission than a program's folder.
        var reaching = programs.Where(program => Paths.IsUnder(path, program.Folder)).ToList();
        var naming = reaching.Where(program => program.Path != path && Names(program, path, textOf));
        var own = programs.Where(program => program.Path == path).ToList();
        if (own.Count > 0)
            return Exercises(own.Concat(naming));
        if (numbers.In(Paths.Join(Paths.Folder(path), Paths.Stem(Paths.Name(path)))).Exercises is { Count: > 0 } numbered)
            return [.. numbered, .. Exercises(naming)];
        var nearest = reaching.Select(program => program.Folder).MaxBy(folder => folder == Paths.Root ? 0 : folder.Length);
        return nearest is null or Paths.Root ? null : Exercises(reaching.Where(program => program.Folder == nearest).Concat(naming));
    }

    private static HashSet<string> Exercises(IEnumerable<ProgramSource> programs) => [.. programs.Select(program => program.Key.Exercise)];

    // Imported by its main file, or compiled together with it.
    private static bool Names(ProgramSource program, string path, Func<string, string> textOf)
    {
        var name = Paths.From(program.Folder, path);
        return program.Build.Any(command => command.Contains(name) || command.Contains($"./{name}"))
            || (program.Build.Count > 0 && !program.Build.Any(command => command.Contains(Paths.From(program.Folder, program.Path))))
            || Regex.IsMatch(textOf(program.Path), $@"(?<!\w){Regex.Escape(Paths.Stem(Paths.Name(path)))}(?!\w)");
    }

    // A manifest that says something else, a program that was missing, two that could be it.
    private static bool IsReadOtherwise(Submission before, Submission after, ExerciseSpec exercise) =>
        exercise.Programs.Keys.Select(role => new ProgramKey(exercise.Id, role)).Any(key => Shape(before, key) != Shape(after, key))
        || !SettingValues.Of(before, exercise).OrderBy(setting => setting.Key).SequenceEqual(SettingValues.Of(after, exercise).OrderBy(setting => setting.Key));

    private static string Shape(Submission submission, ProgramKey key) =>
        submission.Programs.TryGetValue(key, out var program)
            ? string.Join('\n', [program.Recipe, program.Path, program.Folder, .. program.Build.Append(program.Command).Select(command => string.Join('\0', command))])
            : submission.Missing.GetValueOrDefault(key)?.Code ?? "";
}
