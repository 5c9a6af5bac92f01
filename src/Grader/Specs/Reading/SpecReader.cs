using Grader.Yaml;

namespace Grader.Specs.Reading;

/// <summary>Reads exercises from YAML. Bad content never throws: every mistake is a problem with its place.</summary>
public static class SpecReader
{
    /// <summary>Reads one exercise.</summary>
    public static SpecReading Read(string path) => ReadFiles([path], []);

    /// <summary>As <see cref="Read"/>, for a text that does not come from a file of its own.</summary>
    /// <param name="file">What problems call it.</param>
    public static SpecReading Parse(string text, string file)
    {
        var problems = new List<Problem>();
        return Join([ReadOne(YamlDocument.ParseTree(text, file, problems), problems)]);
    }

    /// <summary>Reads every <c>.yaml</c> file of a folder and of the folders in it.</summary>
    public static SpecReading ReadAll(string exercisesFolder)
    {
        SpecReading Nothing(string code, params IEnumerable<(string Name, object Value)> parameters) =>
            new([], [new Problem(new SourcePosition(exercisesFolder, 1, 1), code, parameters)]);

        try
        {
            if (!Directory.Exists(exercisesFolder))
                return Nothing("no-folder");
            var problems = new List<Problem>();
            var files = FilesOf(exercisesFolder).ToList();
            foreach (var folder in Directory.EnumerateDirectories(exercisesFolder).Order(StringComparer.Ordinal))
            {
                var inFolder = FilesOf(folder).ToList();
                // A folder named like an exercise is one that somebody believes is graded.
                if (inFolder.Count == 0 && Forms.ExerciseId.Claims(new YamlScalar(new SourcePosition(folder, 1, 1), Path.GetFileName(folder), quoted: true)))
                    problems.Add(new Problem(new SourcePosition(folder, 1, 1), "no-exercise"));
                files.AddRange(inFolder);
            }

            return files.Count == 0 && problems.Count == 0
                ? Nothing("no-exercises")
                : ReadFiles(files, problems);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Nothing("unreadable-folder", ("detail", e.Message));
        }
    }

    private static IEnumerable<string> FilesOf(string folder) =>
        Directory.EnumerateFiles(folder)
            .Where(file => Path.GetExtension(file) is ".yaml" or ".yml")
            .Order(StringComparer.Ordinal);

    private static SpecReading ReadFiles(IReadOnlyList<string> paths, IReadOnlyList<Problem> others)
    {
        var readings = paths.Select(path =>
        {
            var problems = new List<Problem>();
            return ReadOne(YamlDocument.LoadTree(path, problems), problems);
        }).ToList();
        var joined = Join(readings);
        return joined with { Problems = [.. others, .. joined.Problems] };
    }

    private static OneReading ReadOne(YamlNode? root, List<Problem> problems)
    {
        var whole = root is not null && ExerciseShapes.Exercise.Check(root, problems);
        var exercise = root is null ? null : new ExerciseBinder(problems).Bind(root, whole);
        // By place, as one mends a file, whatever found them first; stable for those at the same place.
        return new OneReading(root, exercise, [.. problems.Distinct().OrderBy(problem => problem.Position.Line).ThenBy(problem => problem.Position.Column)]);
    }

    private static SpecReading Join(IReadOnlyList<OneReading> readings)
    {
        var between = Crosschecks.Of([.. readings.Select(reading => reading.Root).OfType<YamlNode>()], readings.All(reading => reading.Exercise is not null));
        var exercises = readings
            .Where(reading => reading.Problems.Count == 0)
            .Select(reading => reading.Exercise!)
            .Where(exercise => !between.Any(problem => problem.Position.File == exercise.Position.File))
            .OrderBy(exercise => exercise.Id, ExerciseOrder.Instance);
        return new SpecReading([.. exercises], [.. readings.SelectMany(reading => reading.Problems), .. between]);
    }

    private sealed record OneReading(YamlNode? Root, ExerciseSpec? Exercise, IReadOnlyList<Problem> Problems);
}
