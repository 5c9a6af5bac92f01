using Grader.Specs;
using Grader.Yaml;

namespace Grader.Submissions.Manifests;

/// <summary>The settings of a manifest.</summary>
internal sealed class DeclaredSettings(IReadOnlyList<ExerciseSpec> exercises, IReadOnlyList<Problem> problems, Dictionary<string, Problem> broken)
{
    private const string Message = "message";
    private const string Argument = "argument";

    private readonly Dictionary<string, string> _forAll = [];
    private readonly Dictionary<string, Dictionary<string, string>> _forOne = [];

    public IReadOnlyDictionary<string, string> ForAll => _forAll;

    public DeclaredSettings Read(YamlNode? settings)
    {
        foreach (var entry in settings?.Entries ?? [])
        {
            if (exercises.FirstOrDefault(exercise => exercise.Id == entry.Name) is { } exercise)
                ReadExercise(exercise, entry.Value);
            else
                ReadSetting(entry, [.. exercises.Where(exercise => exercise.Settings.ContainsKey(entry.Name))]);
        }
        return this;
    }

    /// <summary>With what commands imply: one that takes <c>{message}</c> is given its message as an argument.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> WithImplied(
        IEnumerable<ProgramSource> programs, IReadOnlyList<ExerciseSpec> all)
    {
        foreach (var source in programs.Where(source => source.Command.Any(word => word.Contains("{message}", StringComparison.Ordinal))))
        {
            var exercise = all.First(exercise => exercise.Id == source.Key.Exercise);
            if (exercise.Settings.TryGetValue(Message, out var setting) && setting.Choices.Contains(Argument))
                ForOne(exercise.Id)[Message] = Argument;
        }
        return _forOne.ToDictionary(pair => pair.Key, pair => (IReadOnlyDictionary<string, string>)pair.Value);
    }

    private void ReadExercise(ExerciseSpec exercise, YamlNode settings)
    {
        if (settings is not YamlMap)
            broken.TryAdd(exercise.Id, Blame.Of(settings, Shapes.Map(), problems)!);
        foreach (var entry in settings.Entries)
        {
            if (!exercise.Settings.TryGetValue(entry.Name, out var setting))
                continue;
            if (Blame.Of(entry.Value, ManifestShape.Of(setting), problems) is { } mistake)
                broken.TryAdd(exercise.Id, mistake);
            else
                ForOne(exercise.Id)[entry.Name] = entry.Value.Text;
        }
    }

    /// <summary>
    /// Exercises may know a setting in different ways: a value holds for those for which it is right, and is a mistake when there are none.
    /// </summary>
    private void ReadSetting(YamlEntry entry, IReadOnlyList<ExerciseSpec> concerned)
    {
        var mistakes = concerned
            .Select(exercise => (exercise.Id, Problem: Blame.Of(entry.Value, ManifestShape.Of(exercise.Settings[entry.Name]), problems)))
            .ToList();
        var right = mistakes.FindAll(mistake => mistake.Problem is null);
        if (right.Count == 0)
            mistakes.ForEach(mistake => broken.TryAdd(mistake.Id, mistake.Problem!));
        else if (right.Count == mistakes.Count)
            _forAll[entry.Name] = entry.Value.Text;
        else
            right.ForEach(exercise => ForOne(exercise.Id).TryAdd(entry.Name, entry.Value.Text));
    }

    private Dictionary<string, string> ForOne(string exercise)
    {
        if (!_forOne.TryGetValue(exercise, out var settings))
            _forOne[exercise] = settings = [];
        return settings;
    }
}
