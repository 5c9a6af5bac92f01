using Grader.Specs.Data;
using Grader.Yaml;

namespace Grader.Specs.Reading;

/// <summary>The names that a check knows at the step being read.</summary>
internal sealed class CheckScope
{
    /// <summary>What every program's command may use.</summary>
    public static IReadOnlyList<string> BuiltIn { get; } = ["host", "port"];

    private readonly HashSet<string> _names;
    private readonly Dictionary<string, Actor> _actors = new(StringComparer.Ordinal);

    public CheckScope(
        IReadOnlyDictionary<string, ProgramSpec> programs,
        IReadOnlyDictionary<string, SettingSpec> settings,
        YamlNode? steps,
        ICollection<Problem> problems)
    {
        Programs = programs;
        Settings = settings;
        Problems = problems;
        _names = new HashSet<string>([.. settings.Keys, .. BuiltIn], StringComparer.Ordinal);
        if (steps is not null)
            CollectRuns(steps);
    }

    public IReadOnlyDictionary<string, ProgramSpec> Programs { get; }

    public IReadOnlyDictionary<string, SettingSpec> Settings { get; }

    public ICollection<Problem> Problems { get; }

    /// <summary>Every actor that some step of the check runs, now or later, with its role.</summary>
    public Dictionary<string, string> Runs { get; } = new(StringComparer.Ordinal);

    public IEnumerable<KeyValuePair<string, Actor>> Actors => _actors;

    public Actor? Find(string name) => _actors.GetValueOrDefault(name);

    /// <summary>Makes a name known to later steps.</summary>
    public void Introduce(YamlNode node, string name, Actor actor)
    {
        if (_actors.TryGetValue(name, out var other) && other.Kind != actor.Kind)
            Problems.At(node, "actor-taken", ("name", name), ("actor", other.What));
        else
            _actors[name] = actor;
    }

    /// <summary>Whether the name was new.</summary>
    public bool AddName(string name) => _names.Add(name);

    public void RemoveName(string name) => _names.Remove(name);

    public string Text(YamlNode node)
    {
        CheckNames(node, Template.Names(node.Text));
        return node.Text;
    }

    public string Pattern(YamlNode node)
    {
        CheckNames(node, PatternTemplate.Names(node.Text));
        return node.Text;
    }

    private void CheckNames(YamlNode node, IEnumerable<string> names)
    {
        foreach (var name in names.Where(name => !_names.Contains(name)).Distinct())
            Problems.UnknownPlaceholder(node, name, _names);
    }

    private void CollectRuns(YamlNode steps)
    {
        foreach (var (verb, value) in steps.Items.Select(step => (step.Entries[0].Name, step.Entries[0].Value)))
        {
            if (verb == "run")
            {
                var role = (value.Find("program") ?? value).Text;
                Runs[value.Find("as")?.Text ?? role] = role;
            }
            else if (value.Find("steps") is { } inner)
            {
                CollectRuns(inner);
            }
        }
    }
}
