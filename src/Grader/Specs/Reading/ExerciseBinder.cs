using Grader.Yaml;

namespace Grader.Specs.Reading;

/// <summary>Makes an exercise of a node that has its shape, and tells the mistakes that no shape can see.</summary>
internal sealed class ExerciseBinder(ICollection<Problem> problems)
{
    public ExerciseSpec Bind(YamlNode node)
    {
        var programs = (node.Find("programs")?.Entries ?? []).ToDictionary(entry => entry.Name, BindProgram, StringComparer.Ordinal);
        var settings = (node.Find("settings")?.Entries ?? []).ToDictionary(entry => entry.Name, new SettingBinder(problems).Bind, StringComparer.Ordinal);
        var checks = BindChecks(node["checks"], programs, settings);
        CheckPoints(node["points"], checks);
        CheckArguments(node, programs, settings, checks);
        foreach (var entry in node.Find("settings")?.Entries ?? [])
            if (settings[entry.Name].Default is null && !checks.Any(check => check.Discovers == entry.Name))
                problems.At(entry.Key, $"the setting \"{entry.Name}\" has no default and no check discovers it; expected a default, or a check with discovers: {entry.Name}");
        return new ExerciseSpec
        {
            Id = node["exercise"].Text,
            Title = Localized(node["title"]),
            Points = node["points"].Number,
            Programs = programs,
            Settings = settings,
            Checks = checks,
            Position = node.Position,
        };
    }

    internal static LocalizedText Localized(YamlNode node) => new(node["es"].Text, node["en"].Text);

    private ProgramSpec BindProgram(YamlEntry entry)
    {
        var node = entry.Value;
        return new ProgramSpec
        {
            Role = entry.Name,
            Files = [.. node["files"].Items.Select(item => item.Text)],
            Listens = node.Find("listens") is { } listens ? Endpoint.TryParse(listens.Text) : null,
            Reuses = [.. node.Find("reuses")?.Items.Select(item => item.Text) ?? []],
            Arguments = [.. node.Find("arguments")?.Items.Select(item => item.Text) ?? []],
        };
    }

    private List<CheckSpec> BindChecks(YamlNode node, Dictionary<string, ProgramSpec> programs, Dictionary<string, SettingSpec> settings)
    {
        var checks = new List<CheckSpec>();
        string[] all = [.. node.Items.Select(item => item["id"].Text)];
        foreach (var item in node.Items)
        {
            var check = new CheckBinder(programs, settings, problems).Bind(item);
            if (checks.FirstOrDefault(other => other.Id == check.Id) is { } first)
                problems.At(item["id"], $"the check \"{check.Id}\" is written twice; expected once, and it stands already in line {first.Position.Line}");
            foreach (var need in item.Find("needs")?.Items ?? [])
                CheckNeed(need, check.Id, [.. checks.Select(other => other.Id)], all);
            checks.Add(check);
        }

        return checks;
    }

    private void CheckNeed(YamlNode need, string id, string[] earlier, string[] all)
    {
        if (earlier.Contains(need.Text))
            return;
        if (need.Text == id)
            problems.At(need, $"the check \"{id}\" needs itself; expected earlier checks only");
        else if (all.Contains(need.Text))
            problems.At(need, $"the check \"{need.Text}\" comes after \"{id}\", which needs it; expected earlier checks only, so move one of them");
        else
            problems.Unknown(need, "check", need.Text, all.Where(other => other != id));
    }

    private void CheckPoints(YamlNode node, List<CheckSpec> checks)
    {
        if (checks.Sum(check => check.Points) is var sum && sum != node.Number)
            problems.At(node, $"\"points\" is {node.Number}; expected {sum}, the sum of the checks' points");
    }

    /// <summary>A placeholder of the arguments that no check ever gives would reach the program as it stands.</summary>
    private void CheckArguments(YamlNode node, Dictionary<string, ProgramSpec> programs, Dictionary<string, SettingSpec> settings, List<CheckSpec> checks)
    {
        foreach (var entry in node.Find("programs")?.Entries ?? [])
        {
            var known = checks
                .SelectMany(check => StepTree.All(check.Steps).OfType<Steps.RunStep>())
                .Where(run => run.Program == entry.Name)
                .SelectMany(run => run.With.Keys.Concat(run.Files.Keys))
                .Concat(settings.Keys)
                .Concat(CheckScope.BuiltIn)
                .ToHashSet(StringComparer.Ordinal);
            foreach (var argument in entry.Value.Find("arguments")?.Items ?? [])
                foreach (var name in Data.Template.Names(argument.Text).Where(name => !known.Contains(name)))
                    problems.Unknown(argument, "placeholder", $"{{{name}}}", known.Select(word => $"{{{word}}}"));
        }
    }
}
