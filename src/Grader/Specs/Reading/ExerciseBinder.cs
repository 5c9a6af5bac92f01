using Grader.Yaml;

namespace Grader.Specs.Reading;

/// <summary>Makes an exercise of its node, and tells the mistakes that no shape can see.</summary>
internal sealed class ExerciseBinder(ICollection<Problem> problems)
{
    /// <param name="whole">
    /// Whether the node has the shape of an exercise. If not, its sound checks are still looked at, so that their mistakes need no
    /// second reading, and there is no exercise.
    /// </param>
    public ExerciseSpec? Bind(YamlNode node, bool whole)
    {
        if (!whole && !HasSoundNames(node))
            return null;
        var programs = (node.Find("programs")?.Entries ?? []).ToDictionary(entry => entry.Name, BindProgram, StringComparer.Ordinal);
        var settings = (node.Find("settings")?.Entries ?? []).ToDictionary(entry => entry.Name, new SettingBinder(problems).Bind, StringComparer.Ordinal);
        var checks = BindChecks(node["checks"], programs, settings);
        if (!whole)
            return null;
        CheckPoints(node["points"], checks);
        CheckArguments(node, programs, settings, checks);
        CheckDiscovered(node, settings, checks);
        return new ExerciseSpec
        {
            Id = node["exercise"].Text,
            Title = Localized(node["title"]),
            Points = node["points"].Number,
            Programs = programs,
            OwnProtocol = node.Find("own-protocol")?.Flag ?? false,
            Settings = settings,
            Checks = checks,
            Position = node.Position,
        };
    }

    /// <summary>A check can be judged only when the programs and settings that it speaks of are known.</summary>
    private static bool HasSoundNames(YamlNode node) =>
        node.Find("checks") is YamlList
        && (node.Find("programs") is not { } programs || ExerciseShapes.Programs.Accepts(programs))
        && (node.Find("settings") is not { } settings || ExerciseShapes.Settings.Accepts(settings));

    internal static LocalizedText Localized(YamlNode node) => new(((YamlMap)node).Entries.ToDictionary(text => text.Name, text => text.Value.Text));

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
            Optional = node.Find("optional")?.Flag ?? false,
        };
    }

    private List<CheckSpec> BindChecks(YamlNode node, Dictionary<string, ProgramSpec> programs, Dictionary<string, SettingSpec> settings)
    {
        var checks = new List<CheckSpec>();
        string[] all = [.. node.Items.Select(item => item.Find("id")).OfType<YamlScalar>().Select(id => id.Text)];
        foreach (var item in node.Items.Where(ExerciseShapes.Check.Accepts))
        {
            var check = new CheckBinder(programs, settings, problems).Bind(item);
            if (checks.FirstOrDefault(other => other.Id == check.Id) is { } first)
                problems.At(item["id"], "check-twice", ("check", check.Id), ("line", first.Position.Line));
            foreach (var need in item.Find("needs")?.Items ?? [])
            {
                CheckNeed(need, check.Id, all);
                // A blocked check names what it waits for, which nobody who reads it could look up.
                if (check.Visibility == Visibility.Visible && checks.Any(other => other.Id == need.Text && other.Visibility == Visibility.Hidden))
                    problems.At(need, "needs-hidden", ("need", need.Text), ("check", check.Id));
            }

            checks.Add(check);
        }

        return checks;
    }

    private void CheckNeed(YamlNode need, string id, string[] all)
    {
        if (need.Text == id)
            problems.At(need, "needs-itself", ("check", id));
        else if (Array.IndexOf(all, need.Text) > Array.IndexOf(all, id))
            problems.At(need, "needs-later", ("need", need.Text), ("check", id));
        else if (!all.Contains(need.Text))
            problems.Unknown(need, "unknown-check", need.Text, all.Where(other => other != id));
    }

    private void CheckPoints(YamlNode node, List<CheckSpec> checks)
    {
        if (ReachablePoints.Most(checks) is var sum && sum != node.Number)
            problems.At(node, "wrong-sum", ("points", node.Number), ("sum", sum));
    }

    private void CheckDiscovered(YamlNode node, Dictionary<string, SettingSpec> settings, List<CheckSpec> checks)
    {
        foreach (var entry in node.Find("settings")?.Entries ?? [])
            if (settings[entry.Name].Default is null && !checks.Any(check => check.Discovers == entry.Name))
                problems.At(entry.Key, "undiscovered", ("setting", entry.Name));
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
                    problems.UnknownPlaceholder(argument, name, known);
        }
    }
}
