using Grader.Specs;
using Grader.Submissions.Discovery;
using Grader.Submissions.Files;
using Grader.Submissions.Naming;
using Grader.Submissions.Recipes;
using Grader.Yaml;

namespace Grader.Submissions.Manifests;

/// <summary>The programs of a manifest.</summary>
internal sealed class DeclaredPrograms(
    SubmissionTree tree,
    ManifestLocation manifest,
    IReadOnlyList<Candidate> candidates,
    IReadOnlyList<ExerciseSpec> exercises,
    List<Problem> problems,
    Dictionary<string, Problem> broken)
{
    // In one command; a text that somebody pasted has no end of them.
    private const int MostTold = 10;

    private readonly CommandFiles _files = new(tree, manifest.Folder);
    private readonly Dictionary<ProgramKey, ProgramSource> _programs = [];

    public IReadOnlyDictionary<ProgramKey, ProgramSource> Read(YamlNode? programs)
    {
        var shape = ManifestShape.Of(exercises);
        foreach (var entry in programs?.Entries ?? [])
        {
            if (exercises.FirstOrDefault(exercise => exercise.Id == entry.Name) is not { Programs.Count: > 0 } exercise)
                continue;
            if (Blame.Of(entry.Value, Part(shape, ManifestShape.Programs, entry.Name), problems) is { } mistake)
                broken.TryAdd(exercise.Id, mistake);
            else
                ReadExercise(exercise, entry.Value);
        }
        return _programs;
    }

    private static Shape Part(Shape shape, params string[] path) =>
        path.Aggregate(shape, (inner, name) => ((MapShape)inner).Fields.Single(field => field.Name == name).Shape);

    private void ReadExercise(ExerciseSpec exercise, YamlNode declared)
    {
        var build = Commands(exercise, declared.Find(ManifestShape.Build));
        foreach (var entry in declared.Entries.Where(entry => entry.Name != ManifestShape.Build))
        {
            if (!exercise.Programs.TryGetValue(entry.Name, out var program))
                problems.Add(new Problem(entry.Key.Position, "unused-role", ("exercise", exercise.Id), ("role", entry.Name)));
            else if (entry.Value is YamlList)
                ReadCommand(exercise, entry, build);
            else
                ReadFile(exercise, program, entry.Value);
        }
    }

    private IReadOnlyList<IReadOnlyList<string>> Commands(ExerciseSpec exercise, YamlNode? build)
    {
        if (build is null)
            return [];
        IReadOnlyList<YamlNode> commands = BuildShape.HasCommands(build) ? build.Items : [build];
        return [.. commands.Select(command => Checked(exercise, command, isBuilt: true))];
    }

    private void ReadCommand(ExerciseSpec exercise, YamlEntry entry, IReadOnlyList<IReadOnlyList<string>> build)
    {
        var command = Checked(exercise, entry.Value, isBuilt: build.Count > 0);
        var key = new ProgramKey(exercise.Id, entry.Name);
        _programs[key] = new ProgramSource
        {
            Key = key,
            Recipe = ProgramSource.ManifestRecipe,
            Path = MainFile(entry.Name, command, build) ?? manifest.Path,
            Folder = manifest.Folder,
            Build = build,
            Command = command,
            // Only what is known to be a tool: anything else may be a slip of the student's, which is not the machine's trouble.
            Tools = [.. build.Append(command).Select(words => words[0]).Where(RecipeBook.Tools.Contains).Distinct()],
        };
    }

    /// <summary>The first file of the command; for one that a build makes, the build's file that tells the role.</summary>
    private string? MainFile(string role, IReadOnlyList<string> command, IReadOnlyList<IReadOnlyList<string>> build) =>
        command.Select(_files.Find).FirstOrDefault(file => file is not null)
        ?? build.SelectMany(words => words).Select(_files.Find).FirstOrDefault(file => file is not null && RoleNames.In(Paths.Name(file), [role]) is not null);

    /// <summary>The words of a command, with the files it names spelled as they are on disk, those missing told.</summary>
    private IReadOnlyList<string> Checked(ExerciseSpec exercise, YamlNode command, bool isBuilt)
    {
        var told = 0;
        for (var i = 0; i < command.Items.Count && told < MostTold; i++)
        {
            if (_files.Mistake(command.Items[i], isProgram: i == 0 && !isBuilt) is not { } mistake)
                continue;
            Break(exercise, mistake);
            told++;
        }
        return [.. command.Items.Select(word => _files.Spell(word.Text))];
    }

    private void ReadFile(ExerciseSpec exercise, ProgramSpec program, YamlNode file)
    {
        if (_files.Find(file.Text) is not { } path)
        {
            Break(exercise, file.Text.Trim().Any(char.IsWhiteSpace)
                ? new Problem(file.Position, "command-as-text", ("role", program.Role), ("seen", file.Seen), ("words", CommandWords.AsList(file.Text)))
                : _files.NoSuchFile(file));
            return;
        }
        var key = new ProgramKey(exercise.Id, program.Role);
        switch (Preference.Narrow([.. candidates.Where(candidate => candidate.Path == path)], exercise, program))
        {
            case []:
                Break(exercise, new Problem(file.Position, "no-program", ("file", Paths.Shown(file.Text))));
                break;
            case [{ Trouble: null } only]:
                _programs[key] = Programs.From(only, key, program);
                break;
            case [{ Trouble: not null }]:
                Break(exercise, new Problem(file.Position, "not-runnable", ("file", Paths.Shown(file.Text))));
                break;
            case var several:
                Break(exercise, new Problem(
                    file.Position,
                    "several-programs",
                    ("file", Paths.Shown(file.Text)),
                    ("count", several.Count),
                    ("example", Paths.Shown(Paths.Name(several[0].Place)))));
                break;
        }
    }

    private void Break(ExerciseSpec exercise, Problem problem)
    {
        problems.Add(problem);
        broken.TryAdd(exercise.Id, problem);
    }
}
